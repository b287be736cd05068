import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phone, screenshot, useBrowser, visitor } from './browser.ts';
import {
  choose,
  homeOfTomorrow,
  openSeats,
  pairOf,
  payable,
  seat,
  seatsOf,
  showtimeOfMyOwn,
  signUp,
  somebody,
  toCheckout,
} from './cinema.ts';

useBrowser();

test('a person signs up, picks a film, books two seats and finds the ticket', async () => {
  const page = await visitor();
  const ann = somebody('Ann');
  await signUp(page, ann);
  await page.goto(await homeOfTomorrow());
  await page.getByRole('article').first().waitFor();
  await screenshot(page, 'home');

  const showtime = await showtimeOfMyOwn();
  const pair = await pairOf(showtime.id);
  await openSeats(page, showtime.id);
  await choose(page, pair);
  await screenshot(page, 'seats');
  await toCheckout(page);
  await page.getByRole('timer').waitFor();
  await page.getByRole('radio', { name: /^Test card/ }).check();
  await payable(page);
  await screenshot(page, 'checkout');
  await page.getByRole('button', { name: /^Pay / }).click();

  await page.getByRole('heading', { name: 'Enjoy the film!' }).waitFor();
  for (const id of pair) {
    const ticket = page.getByRole('article', { name: `Ticket for seat ${id}` });
    await ticket.getByRole('button', { name: `Show the QR code of seat ${id}` }).waitFor();
  }
  await screenshot(page, 'ticket');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tickets (PDF)' }).click();
  assert.match((await downloading).suggestedFilename(), /^tickets-\w{8}\.pdf$/);
  await page.goto('/bookings');
  await page.getByRole('link', { name: new RegExp(escaped(showtime.movie.title)) }).first().waitFor();
  const states = (await seatsOf(showtime.id)).filter((each) => pair.includes(each.id)).map((each) => each.state);
  assert.deepEqual(states, ['SOLD', 'SOLD']);
});

test('from a showtime on the home page to its seats is one tap', async () => {
  const page = await visitor();
  await page.goto(await homeOfTomorrow());
  const chips = page.getByRole('list', { name: /^Showtimes of / }).getByRole('link');
  await chips.last().click();
  await page.getByRole('grid', { name: 'Seat map' }).waitFor();
});

test('a declined card keeps the seats, another try pays once', async () => {
  const page = await visitor();
  await signUp(page, somebody('Dan'));
  const showtime = await showtimeOfMyOwn();
  const pair = await pairOf(showtime.id);
  await openSeats(page, showtime.id);
  await choose(page, pair);
  await toCheckout(page);
  await page.getByRole('radio', { name: /^Declined test card/ }).check();
  await page.getByRole('button', { name: /^Pay / }).click();
  await page.getByRole('alert').filter({ hasText: 'declined' }).waitFor();

  await page.getByRole('radio', { name: /^Test card/ }).check();
  await page.getByRole('button', { name: /^Pay / }).dblclick();
  await page.getByRole('heading', { name: 'Enjoy the film!' }).waitFor();
  await page.goto('/bookings');
  const links = page.getByRole('link', { name: new RegExp(escaped(showtime.movie.title)) });
  await links.first().waitFor();
  assert.equal(await links.count(), 1);
});

test('a cancelled booking gives its seats back', async () => {
  const page = await visitor();
  await signUp(page, somebody('Cara'));
  const showtime = await showtimeOfMyOwn();
  const pair = await pairOf(showtime.id);
  await openSeats(page, showtime.id);
  await choose(page, pair);
  await toCheckout(page);
  await page.getByRole('button', { name: /^Pay / }).click();
  await page.getByRole('heading', { name: 'Enjoy the film!' }).waitFor();

  await page.getByRole('button', { name: 'Cancel booking' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel booking' }).click();
  await page.getByText('Cancelled').first().waitFor();
  await openSeats(page, showtime.id);
  await page.locator(`[data-seat="${pair[0]}"][data-state="free"]`).first().waitFor();
});

test('seats can be chosen with the keyboard alone', async () => {
  const page = await visitor();
  const showtime = await showtimeOfMyOwn();
  await openSeats(page, showtime.id);
  const first = page.getByRole('grid', { name: 'Seat map' }).locator('[data-seat][tabindex="0"]');
  await first.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await page.locator('[data-state="yours"]').nth(1).waitFor();
  assert.equal(await page.getByRole('grid').locator('[data-state="yours"]').count(), 2);
});

test('on a phone the pages fit the screen', async () => {
  const page = await visitor(phone);
  const showtime = await showtimeOfMyOwn();
  for (const path of [await homeOfTomorrow(), `/showtimes/${showtime.id}`]) {
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(overflow <= 0, `${path} is ${overflow} px too wide`);
  }
  await seat(page, (await pairOf(showtime.id))[0]).waitFor();
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
