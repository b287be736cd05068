import assert from 'node:assert/strict';
import { test } from 'node:test';
import { useBrowser, visitor } from './browser.ts';
import {
  choose,
  continueWith,
  openSeats,
  runOf,
  seatsOf,
  showtimeOfMyOwn,
  signIn,
  signUp,
  somebody,
  toCheckout,
  wheelchairSpaceOf,
} from './cinema.ts';

const email = process.env['CINEMA_ADMIN_EMAIL'] ?? '';
const password = process.env['CINEMA_ADMIN_PASSWORD'] ?? '';

useBrowser();

test('a choice that leaves a seat alone is answered with others, and one tap holds them', async () => {
  const page = await visitor();
  await signUp(page, somebody('Lea'));
  const showtime = await showtimeOfMyOwn();
  const [first, second, third] = await runOf(showtime.id);
  await continueWith(page, showtime.id, [second, third]);

  await page.getByRole('status').filter({ hasText: 'leave a single seat all alone' }).waitFor();
  const offers = page.getByRole('group', { name: 'What you can take instead' }).getByRole('button');
  assert.ok((await offers.count()) <= 3);
  const offer = offers.getByText(`${first}, ${second}`, { exact: true });
  await offer.focus();
  await page.locator(`[data-seat="${first}"][data-state="yours"]`).waitFor();
  await page.keyboard.press('Enter');

  await page.getByRole('heading', { level: 1, name: 'Checkout' }).waitFor();
  await page.getByText(first, { exact: true }).waitFor();
  const held = (await seatsOf(showtime.id)).filter(({ state }) => state === 'HELD').map(({ id }) => id);
  assert.deepEqual(held, [first, second]);
});

test('a wheelchair space is kept for who asks for it', async () => {
  const page = await visitor();
  await signUp(page, somebody('Will'));
  const showtime = await showtimeOfMyOwn();
  const space = await wheelchairSpaceOf(showtime.id);
  await continueWith(page, showtime.id, [space]);
  await page
    .getByRole('status')
    .filter({ hasText: `${space} is kept for guests with a wheelchair` })
    .waitFor();

  await page.getByRole('switch', { name: 'I need a wheelchair space or a seat beside it' }).check();
  await toCheckout(page);
});

test('an admin lets single seats be left alone in one showtime', async () => {
  const showtime = await showtimeOfMyOwn();
  const admin = await visitor();
  await signIn(admin, email, password);
  await admin.goto(`/admin/showtimes/${showtime.id}`);
  const rule = admin.getByRole('switch', { name: 'Leave no single seat alone' });
  assert.ok(await rule.isChecked());
  await rule.uncheck();
  await admin.getByText('Single seats may be left alone now').waitFor();

  const page = await visitor();
  await signUp(page, somebody('Solo'));
  const [, second] = await runOf(showtime.id);
  await openSeats(page, showtime.id);
  await choose(page, [second]);
  await toCheckout(page);
});
