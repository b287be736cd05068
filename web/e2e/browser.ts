import { mkdir, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { after, afterEach, before, type TestContext } from 'node:test';
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
/** Of the test that runs. */
let visitors: Page[] = [];
let pageErrors: Error[] = [];

/**
 * One browser for the file's tests; each visitor gets a profile of their own. An error that no code of a page catches
 * fails the test; what the visitors of a failed test saw is left in `test-results`.
 */
export function useBrowser(): void {
  before(async () => {
    const executablePath = process.env['CHROMIUM'] ?? programs.find((path) => existsSync(path));
    if (!executablePath) {
      throw new Error('No Chromium: install the package chromium, or name its program in CHROMIUM');
    }
    browser = await chromium.launch({ executablePath, headless: true, args: flags });
  });
  afterEach(async (context) => {
    // Node's types do not know `passed` yet.
    const test = context as TestContext & { passed: boolean };
    const [pages, errors] = [visitors, pageErrors];
    [visitors, pageErrors] = [[], []];
    if (!test.passed || errors.length) await keepPictures(test.name, pages);
    await Promise.all(pages.map((page) => page.context().close()));
    if (errors.length) {
      throw new AggregateError(errors, `Errors in the page: ${errors.map(({ message }) => message).join('; ')}`);
    }
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
  const page = await context.newPage();
  page.on('pageerror', (error) => pageErrors.push(error));
  // Angular takes errors that nobody caught and writes them down, so the browser reports none.
  page.on('console', (message) => {
    if (message.type() === 'error' && message.text().startsWith('ERROR')) pageErrors.push(new Error(message.text()));
  });
  visitors.push(page);
  return page;
}

/** A picture for the documentation, taken only when `SCREENSHOTS` names a folder. */
export async function screenshot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (folder) {
    await mkdir(folder, { recursive: true });
    await page.screenshot({ path: `${folder}/${name}.png` });
  }
}

/** As `screenshot`, but small: there are many of these. */
export async function smallScreenshot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (folder) {
    await mkdir(folder, { recursive: true });
    const devtools = await page.context().newCDPSession(page);
    const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality: 80 });
    await devtools.detach();
    await writeFile(`${folder}/${name}.webp`, Buffer.from(data, 'base64'));
  }
}

async function keepPictures(test: string, pages: Page[]): Promise<void> {
  const folder = new URL('../test-results/', import.meta.url).pathname;
  await mkdir(folder, { recursive: true });
  for (const [index, page] of pages.entries()) {
    const path = `${folder}${test.replace(/[^a-z0-9]+/gi, '-')}-${index + 1}.png`;
    await page.screenshot({ path, timeout: 5000 }).then(
      () => console.log(`What visitor ${index + 1} saw, at ${page.url()}: ${path}`),
      () => undefined,
    );
  }
}
