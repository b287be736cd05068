import assert from 'node:assert/strict';
import { test } from 'node:test';
import { useBrowser, visitor } from './browser.ts';
import { choose, openSeats, pairOf, payable, seat, showtimeOfMyOwn, signUp, somebody, toCheckout } from './cinema.ts';

useBrowser();

test('a second browser sees a seat turn taken without a reload', async () => {
  const showtime = await showtimeOfMyOwn();
  const pair = await pairOf(showtime.id);
  const [buyer, watcher] = [await visitor(), await visitor()];
  await signUp(buyer, somebody('Bea'));
  await openSeats(watcher, showtime.id);
  let loads = 0;
  watcher.on('load', () => loads++);

  await openSeats(buyer, showtime.id);
  await choose(buyer, pair);
  await toCheckout(buyer);
  await watcher.locator(`[data-seat="${pair[0]}"][data-state="held"]`).first().waitFor();

  await buyer.getByRole('button', { name: /^Pay / }).click();
  await buyer.getByRole('heading', { name: 'Enjoy the film!' }).waitFor();
  await watcher.locator(`[data-seat="${pair[0]}"][data-state="sold"]`).first().waitFor();
  assert.equal(loads, 0);
});

test('of two browsers racing for one seat one gets it and the other a friendly message', async () => {
  const showtime = await showtimeOfMyOwn();
  const [wanted] = await pairOf(showtime.id);
  const pages = [await visitor(), await visitor()];
  for (const [index, page] of pages.entries()) {
    await signUp(page, somebody(`Racer${index}`));
    await openSeats(page, showtime.id);
    await choose(page, [wanted]);
  }

  // Forced: the slower page may have heard already that the seat is gone, with nothing left to continue with.
  await Promise.all(pages.map((page) => page.getByRole('button', { name: 'Continue' }).click({ force: true })));

  const outcomes = await Promise.all(
    pages.map((page) =>
      Promise.race([
        page.getByRole('heading', { level: 1, name: 'Checkout' }).waitFor().then(() => 'holds the seat'),
        page
          .getByRole('status')
          .filter({ hasText: wanted })
          .first()
          .waitFor()
          .then(() => 'was told'),
      ]),
    ),
  );
  assert.deepEqual(outcomes.toSorted(), ['holds the seat', 'was told']);
});

test('a chosen seat that somebody else takes leaves the choice with a message', async () => {
  const showtime = await showtimeOfMyOwn();
  const pair = await pairOf(showtime.id);
  const [slow, quick] = [await visitor(), await visitor()];
  await openSeats(slow, showtime.id);
  await choose(slow, pair);
  await signUp(quick, somebody('Quentin'));
  await openSeats(quick, showtime.id);
  await choose(quick, [pair[0]]);
  await toCheckout(quick);

  await slow.getByRole('status').filter({ hasText: pair[0] }).first().waitFor();
  assert.equal(await seat(slow, pair[0]).getAttribute('data-state'), 'held');
  assert.equal(await seat(slow, pair[1]).getAttribute('data-state'), 'yours');
});

test('the hold runs out on the screen', async () => {
  const page = await visitor();
  await page.clock.install();
  await signUp(page, somebody('Tardy'));
  const showtime = await showtimeOfMyOwn();
  await openSeats(page, showtime.id);
  await choose(page, [(await pairOf(showtime.id))[0]]);
  await toCheckout(page);
  // The page learns the server's clock with the hold: it would take an earlier jump for a wrong clock.
  await payable(page);

  await page.clock.fastForward('09:10');
  await page.getByRole('button', { name: 'Give me 3 more minutes' }).waitFor();
  await page.clock.fastForward('01:00');
  await page.getByRole('heading', { name: 'Your time for these seats is over' }).waitFor();
  await page.getByRole('link', { name: 'Choose seats again' }).waitFor();
});
