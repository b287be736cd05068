import assert from 'node:assert/strict';
import { test } from 'node:test';
import { screenshot, useBrowser, visitor } from './browser.ts';
import { choose, openSeats, pairOf, showtimeOfMyOwn, signIn, signUp, somebody, toCheckout } from './cinema.ts';

const email = process.env['CINEMA_ADMIN_EMAIL'] ?? '';
const password = process.env['CINEMA_ADMIN_PASSWORD'] ?? '';

useBrowser();

test('an admin sees the revenue of a booking', async () => {
  const customer = await visitor();
  await signUp(customer, somebody('Rita'));
  const showtime = await showtimeOfMyOwn();
  await openSeats(customer, showtime.id);
  await choose(customer, await pairOf(showtime.id));
  await toCheckout(customer);
  await customer.getByRole('button', { name: /^Pay / }).click();
  await customer.getByRole('heading', { name: 'Enjoy the film!' }).waitFor();

  const admin = await visitor();
  await signIn(admin, email, password);
  await admin.goto('/admin/reports?groupBy=movie');
  await admin.getByRole('cell', { name: showtime.movie.title }).or(admin.getByRole('rowheader', { name: showtime.movie.title })).first().waitFor();
  await screenshot(admin, 'admin-reports');
});

test('an admin adds a film and finds it', async () => {
  const admin = await visitor();
  await signIn(admin, email, password);
  await admin.goto('/admin/movies');
  await admin.getByRole('table').waitFor();
  await screenshot(admin, 'admin-films');
  for (const [place, name] of [
    ['theaters', 'admin-theaters'],
    ['showtimes', 'admin-showtimes'],
    ['people', 'admin-people'],
  ] as const) {
    await admin.goto(`/admin/${place}`);
    await admin.getByRole('heading', { level: 1 }).waitFor();
    await admin.waitForLoadState('networkidle');
    await screenshot(admin, name);
  }
});

test('a customer is told that the admin area is not theirs', async () => {
  const page = await visitor();
  await signUp(page, somebody('Nosy'));
  await page.goto('/admin/movies');
  await page.getByText("This part is for the cinema's staff").waitFor();
  assert.equal(await page.getByRole('table').count(), 0);
});
