import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { phone, useBrowser, visitor } from './browser.ts';
import {
  api,
  choose,
  openSeats,
  pairOf,
  payable,
  seatsOf,
  sellForCash,
  showtimeOfMyOwn,
  signIn,
  signUp,
  somebody,
  toCheckout,
  tokenOf,
} from './cinema.ts';

const email = process.env['CINEMA_ADMIN_EMAIL'] ?? '';
const password = process.env['CINEMA_ADMIN_PASSWORD'] ?? '';

useBrowser();

test('seats are sold for cash, cancelled at the desk, and the money is handed back once', async () => {
  const page = await visitor();
  await signIn(page, email, password);
  const showtime = await showtimeOfMyOwn();
  const { seats, reference } = await sellForCash(page, showtime.id);
  const states = (await seatsOf(showtime.id)).filter(({ id }) => seats.includes(id)).map(({ state }) => state);
  assert.deepEqual(states, ['SOLD', 'SOLD']);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tickets (PDF)' }).click();
  assert.equal((await downloading).suggestedFilename(), `tickets-${reference}.pdf`);
  await page.goto(`/admin/box-office/till?theaterId=${showtime.theater.id}`);
  await page.getByRole('row', { name: /^You .*Cash/ }).first().waitFor();

  await page.goto('/admin/bookings');
  await page.getByRole('searchbox', { name: 'Search' }).fill(reference);
  await page.waitForURL(/[?&]q=/);
  await page.getByRole('link', { name: reference }).click();
  await page.getByRole('button', { name: 'Cancel booking' }).click();
  await page.getByRole('dialog').getByText('in cash, from your till').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel booking' }).click();
  await page.getByRole('button', { name: 'Handed back…' }).click();
  await page.getByRole('button', { name: 'Yes, handed back' }).click();
  await page.getByRole('region', { name: 'Refund' }).waitFor({ state: 'detached' });
  await page.getByText('Cancelled').first().waitFor();
});

test('a scanner types a code at the door, and the door says why it is not open yet', async () => {
  const page = await visitor(phone);
  await signIn(page, email, password);
  const showtime = await showtimeOfMyOwn();
  const { reference } = await sellForCash(page, showtime.id);
  const { theater } = showtime;
  await page.goto('/admin/door');
  await page.getByLabel('Theater').selectOption({ label: theater.name });
  await page.getByLabel('Name of this door').fill('Balcony');
  await page.getByRole('button', { name: 'Start scanning' }).click();
  await page.getByText(`${theater.name}, Balcony`).waitFor();

  await scanned(page, 'no ticket', 'No ticket of ours');
  await scanned(page, await codeOf(reference), 'Too early');
  await page.reload();
  await page.getByText(`${theater.name}, Balcony`).waitFor();
  await page.getByText('Tickets are checked without the network, too.').waitFor();
  // As after a touch of something else: the field takes what is typed all the same.
  await page.getByRole('button', { name: 'Change' }).focus();
  await page.context().setOffline(true);
  const code = await codeOf(reference);
  await scanned(page, code, 'Look at the ticket');
  await page.getByText('for no film that this device knows').waitFor();
  const changed = code[20] === '8' ? '9' : '8';
  await scanned(page, code.slice(0, 20) + changed + code.slice(21), 'No ticket of ours');
  await page.context().setOffline(false);
});

test('a promo code is made, taken off at the checkout, and switched off', async () => {
  const admin = await visitor();
  const code = `E2E-${randomUUID().slice(0, 8)}`.toUpperCase();
  await signIn(admin, email, password);
  await admin.goto('/admin/promo-codes');
  await admin.getByRole('link', { name: 'New promo code' }).first().click();
  await admin.getByLabel('Code', { exact: true }).fill(code);
  await admin.getByLabel('Percent off').fill('50');
  await admin.getByRole('button', { name: 'Create' }).click();
  await admin.getByRole('row').filter({ hasText: code }).waitFor();

  const customer = await visitor();
  await signUp(customer, somebody('Pam'));
  const showtime = await showtimeOfMyOwn();
  await openSeats(customer, showtime.id);
  await choose(customer, await pairOf(showtime.id));
  await toCheckout(customer);
  await payable(customer);
  const apply = async () => {
    await customer.getByLabel('Promo code').fill(code);
    await customer.getByRole('button', { name: 'Apply' }).click();
  };
  await apply();
  await customer.getByText(`Promo code ${code}`).waitFor();
  await customer.getByText('Discount').waitFor();
  await customer.getByRole('button', { name: 'Remove' }).click();
  await customer.getByText('Discount').waitFor({ state: 'detached' });

  await admin.getByRole('switch', { name: `Promo code ${code} is on` }).uncheck();
  await admin.getByText(`${code} is off now`).waitFor();
  await apply();
  await customer.getByRole('alert').waitFor();
  await payable(customer);
});

test('staff has the pages of staff, and no others', async () => {
  const steve = somebody('Steve');
  const { id } = await api<{ id: string }>('/api/auth/register', { method: 'POST', body: JSON.stringify(steve) });
  const token = await tokenOf(email, password);
  await api(`/api/users/${id}/role`, { method: 'PUT', token, body: JSON.stringify({ role: 'staff' }) });
  const page = await visitor();
  await signIn(page, steve.email, steve.password);
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Staff' }).click();

  await page.getByRole('heading', { level: 1, name: 'Box office' }).waitFor();
  const places = page.getByRole('navigation', { name: 'Admin' }).getByRole('link');
  assert.deepEqual(await places.allInnerTexts(), ['Bookings', 'Box office', 'Door']);
  await places.getByText('Bookings').click();
  await page.getByRole('table').waitFor();
  await page.goto('/admin/people');
  await page.getByText('This part is for admins').waitFor();
});

async function codeOf(reference: string): Promise<string> {
  const token = await tokenOf(email, password);
  type Found = { items: { tickets: { code: string }[] }[] };
  const { items } = await api<Found>(`/api/admin/bookings?q=${reference}`, { token });
  assert.ok(items[0]?.tickets[0], 'no ticket');
  return items[0].tickets[0].code;
}

/** As a hand scanner does: it types at once, and ends with Enter. */
async function scanned(page: Page, code: string, answer: string): Promise<void> {
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
  await page.getByRole('alert').filter({ hasText: answer }).waitFor();
}
