import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

/** A page in a state that people see. Places of one group are visited in order, by the same person. */
export interface Place {
  name: string;
  /** Whether the documentation shows it. */
  shown?: boolean;
  open(page: Page): Promise<unknown>;
}

/** No film, showtime or booking has this id. */
export const NOBODY = '00000000-0000-7000-8000-000000000000';

/** Opens a page and waits for what tells that it is whole. */
export async function visit(page: Page, path: string, sign: string): Promise<void> {
  assert.ok(path, 'no path');
  await page.goto(path);
  await page.locator('main').locator(sign).first().waitFor();
}
