import { mkdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { after, before } from 'node:test';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

/** Where the running stack answers: `./test` sets it; by hand it is what `./start` prints. */
export const baseURL = process.env['CINEMA_URL'] ?? 'http://localhost:8080';

const programs = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let browser: Browser;

/** One browser for the file's tests; each visitor gets a profile of their own. */
export function useBrowser(): void {
  before(async () => {
    const executablePath = process.env['CHROMIUM'] ?? programs.find((path) => existsSync(path));
    if (!executablePath) {
      throw new Error('No Chromium: install the package chromium, or name its program in CHROMIUM');
    }
    browser = await chromium.launch({ executablePath, headless: true, args: flags });
  });
  after(() => browser.close());
}

export const desktop: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };
export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
};

/** A person with a browser of their own. */
export async function visitor(options: BrowserContextOptions = desktop): Promise<Page> {
  const context = await browser.newContext({
    baseURL,
    locale: 'en-GB',
    colorScheme: 'dark',
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(20_000);
  return context.newPage();
}

/** A picture for the README, taken only when `SCREENSHOTS` names a folder. */
export async function screenshot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (folder) {
    await mkdir(folder, { recursive: true });
    await page.screenshot({ path: `${folder}/${name}.png` });
  }
}
