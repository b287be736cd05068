import assert from 'node:assert/strict';
import { test } from 'node:test';
import axe, { type AxeResults } from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { placesOfAdmins } from './admin-places.ts';
import { smallScreenshot, useBrowser, visitor } from './browser.ts';
import { placesOfCustomers } from './customer-places.ts';
import type { Place } from './places.ts';
import { placesOfVisitors } from './visitor-places.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1440, height: 900 } };
const groups = {
  visitors: placesOfVisitors,
  customers: placesOfCustomers,
  admins: () => placesOfAdmins(process.env['CINEMA_ADMIN_EMAIL'] ?? '', process.env['CINEMA_ADMIN_PASSWORD'] ?? ''),
};

useBrowser();

for (const [size, viewport] of Object.entries(sizes)) {
  for (const colorScheme of ['dark', 'light'] as const) {
    for (const [group, places] of Object.entries(groups)) {
      const options = { skip: !process.env['CINEMA_FULL'] && 'takes long: CINEMA_FULL=1', timeout: 300_000 };
      test(`what ${group} see is accessible, ${colorScheme} on a ${size}`, options, async () => {
        await look(await places(), { viewport, colorScheme, hasTouch: size === 'phone' }, `${size}-${colorScheme}`);
      });
    }
  }
}

/** All that is found is told at once. */
async function look(places: Place[], options: BrowserContextOptions, variant: string): Promise<void> {
  const page = await visitor(options);
  const found: string[] = [];
  for (const place of places) {
    await place.open(page);
    await settle(page);
    if (place.shown) await smallScreenshot(page, `${place.name}-${variant}`);
    found.push(...(await flawsOf(page)).map((flaw) => `${place.name}: ${flaw}`));
  }
  assert.deepEqual(found, []);
}

async function flawsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  await page.evaluate(unstick, true);
  const results = await page.evaluate<AxeResults, string[]>(
    // The page's own global: what is above lives in Node.
    (rules) => (globalThis as unknown as { axe: typeof axe }).axe.run(document, { runOnly: rules }),
    RULES,
  );
  await page.evaluate(unstick, false);
  const flaws = results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id} at ${node.target.join(' ')}: ${node.any[0]?.message ?? node.failureSummary ?? ''}`),
  );
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return overflow > 0 ? [...flaws, `${overflow} px too wide`] : flaws;
}

/** A bar that sticks to the window covers whatever is there until one scrolls: no flaw of what is covered. */
function unstick(loose: boolean): void {
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    if (loose && getComputedStyle(element).position === 'sticky') element.dataset['sticky'] = '';
    if ('sticky' in element.dataset) element.style.position = loose ? 'static' : '';
  }
}

/** Fonts, late requests and Material's fades are over. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForLoadState('networkidle').catch(() => undefined);
  await page.waitForTimeout(250);
}
