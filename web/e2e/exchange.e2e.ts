import assert from 'node:assert/strict';
import { test } from 'node:test';
import { useBrowser, visitor } from './browser.ts';
import { book, chooseOthers, pairOf, seat, seatsOf, showtimeOfMyOwn, signUp, somebody } from './cinema.ts';

useBrowser();

test('a booking gets other seats, and its old ones are free', async () => {
  const page = await visitor();
  await signUp(page, somebody('Eve'));
  const showtime = await showtimeOfMyOwn();
  const old = await pairOf(showtime.id);
  await book(page, showtime.id, old);
  const others = await pairOf(showtime.id);
  await chooseOthers(page, others);
  await page.locator(`[data-seat="${old[0]}"][data-state="own"]`).waitFor();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('Nothing to pay').waitFor();
  await page.getByRole('button', { name: 'Change booking' }).click();

  await page.getByRole('heading', { name: 'Your booking is changed' }).waitFor();
  for (const id of others) await page.getByRole('article', { name: `Ticket for seat ${id}` }).waitFor();
  assert.equal(await page.getByRole('article').count(), 2);
  const states = Object.fromEntries((await seatsOf(showtime.id)).map(({ id, state }) => [id, state]));
  assert.deepEqual(
    [...others, ...old].map((id) => states[id]),
    ['SOLD', 'SOLD', 'FREE', 'FREE'],
  );
});

test('dearer seats cost the difference; a declined card changes nothing', async () => {
  const page = await visitor();
  await signUp(page, somebody('Pia'));
  const showtime = await showtimeOfMyOwn(undefined, 'PREMIUM');
  await book(page, showtime.id, await pairOf(showtime.id));
  await chooseOthers(page, await pairOf(showtime.id, 'PREMIUM'));
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('radio', { name: /^Declined test card/ }).check();
  await page.getByRole('button', { name: /^Pay .* and change$/ }).click();
  await page.getByRole('alert').filter({ hasText: 'your booking is as it was' }).waitFor();

  await page.getByRole('radio', { name: /^Test card/ }).check();
  await page.getByRole('button', { name: /^Pay .* and change$/ }).dblclick();
  await page.getByRole('heading', { name: 'Your booking is changed' }).waitFor();
  await page.getByText(/was charged to your card/).waitFor();
});

test('a booking moves to another time of its film', async () => {
  const page = await visitor();
  await signUp(page, somebody('Tom'));
  const showtime = await showtimeOfMyOwn();
  await book(page, showtime.id, await pairOf(showtime.id));
  await page.goto('/bookings');
  await page.getByRole('link', { name: /^Change seats or time/ }).click();
  await page.getByRole('button', { name: 'Choose another time' }).click();
  const times = page.getByRole('region', { name: 'Showtime' }).locator('app-showtime-chip a');
  await times.first().waitFor();
  const path = (await times.first().getAttribute('href')) ?? '';
  await times.first().click();
  await page.getByText('Choose 2 seats.').waitFor();
  for (const id of await pairOf(path.split('/').at(-1) ?? '')) await seat(page, id).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: /^(Change booking|Pay .* and change)$/ }).click();

  await page.getByRole('heading', { name: 'Your booking is changed' }).waitFor();
  const old = (await seatsOf(showtime.id)).filter(({ state }) => state !== 'FREE');
  assert.deepEqual(old, []);
});
