import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { useBrowser, visitor } from './browser.ts';
import { choose, openSeats, pairOf, showtimeOfMyOwn, signIn, signUp, somebody, toCheckout } from './cinema.ts';

const email = process.env['CINEMA_ADMIN_EMAIL'] ?? '';
const password = process.env['CINEMA_ADMIN_PASSWORD'] ?? '';

useBrowser();

test('an admin sees the revenue of a booking', async () => {
  const customer = await visitor();
  await signUp(customer, somebody('Rita'));
  const showtime = await showtimeOfMyOwn('EUR');
  await openSeats(customer, showtime.id);
  await choose(customer, await pairOf(showtime.id));
  await toCheckout(customer);
  await customer.getByRole('button', { name: /^Pay / }).click();
  await customer.getByRole('heading', { name: 'Enjoy the film!' }).waitFor();

  const admin = await visitor();
  await signIn(admin, email, password);
  await admin.goto('/admin/reports?groupBy=movie&currency=EUR');
  await reloadUntilShown(admin, () => admin.getByRole('rowheader', { name: showtime.movie.title, exact: true }));
});

test('an admin adds a film and finds it', async () => {
  const admin = await visitor();
  const title = `The Reel ${randomUUID()}`;
  await signIn(admin, email, password);
  await admin.goto('/admin/movies');
  await admin.getByRole('link', { name: 'New film' }).click();
  await admin.getByLabel('Title').fill(title);
  const genres = admin.getByRole('combobox', { name: 'Genres' });
  await genres.fill('Drama');
  await genres.press('Enter');
  await admin.getByLabel('Running time').fill('95');
  await admin.getByLabel('Release date').fill('2026-10-01');
  await admin.getByRole('button', { name: 'Save film' }).click();
  await admin.getByRole('heading', { level: 1, name: 'Films' }).waitFor();

  await admin.getByRole('searchbox', { name: 'Search' }).fill(title);
  await admin.waitForURL(/[?&]q=/);
  const row = admin.getByRole('row').filter({ has: admin.getByRole('rowheader', { name: title }) });
  await row.waitFor();
  assert.match(await row.innerText(), /Drama[\s\S]*1 h 35/);
});

test('an admin moves a showtime, and back', async () => {
  const admin = await visitor();
  const showtime = await showtimeOfMyOwn();
  await signIn(admin, email, password);
  const change = async (minutes: number) => {
    await admin.goto(`/admin/showtimes/${showtime.id}`);
    const time = admin.getByLabel('Time', { exact: true });
    const [hour, minute] = (await time.inputValue()).split(':').map(Number);
    const clock = `${String(hour).padStart(2, '0')}:${String(minute + minutes).padStart(2, '0')}`;
    await time.fill(clock);
    await admin.getByRole('button', { name: 'Save changes' }).click();
    await admin.getByRole('heading', { level: 1, name: 'Showtimes' }).waitFor();
    await admin.getByRole('link', { name: `Change ${showtime.movie.title} at ${clock}` }).waitFor();
  };
  const minute = new Date(showtime.startsAt).getUTCMinutes();
  const step = minute < 50 ? 5 : -5;

  await change(step);
  await change(-step);
});

test('a customer is told that the admin area is not theirs', async () => {
  const page = await visitor();
  await signUp(page, somebody('Nosy'));
  await page.goto('/admin/movies');
  await page.getByText("This part is for the cinema's staff").waitFor();
  assert.equal(await page.getByRole('table').count(), 0);
});

/** Reports follow the events of other services: what was sold a moment ago may not be in them yet. */
async function reloadUntilShown(page: Page, what: () => ReturnType<Page['getByRole']>): Promise<void> {
  for (let tries = 0; tries < 10; tries++) {
    await page.getByRole('heading', { level: 1 }).waitFor();
    const shown = await what()
      .first()
      .waitFor({ timeout: 3000 })
      .then(
        () => true,
        () => false,
      );
    if (shown) return;
    await page.reload();
  }
  throw new Error('Not shown after ten times');
}
