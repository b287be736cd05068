import type { Page } from 'playwright-core';
import {
  choose,
  chooseOthers,
  continueWith,
  openSeats,
  pairOf,
  payable,
  runOf,
  showtimeOfMyOwn,
  signUp,
  somebody,
  toCheckout,
  wheelchairSpaceOf,
  type Showtime,
} from './cinema.ts';
import { NOBODY, visit, type Place } from './places.ts';

export async function placesOfCustomers(): Promise<Place[]> {
  const ann = somebody('Ann');
  let showtime: Showtime;
  let booking = '';
  const hold = async (page: Page) => {
    showtime = await showtimeOfMyOwn(undefined, 'PREMIUM');
    await openSeats(page, showtime.id);
    await choose(page, await pairOf(showtime.id));
    await toCheckout(page);
    await payable(page);
  };
  const pay = async (page: Page, card: RegExp) => {
    await page.getByRole('radio', { name: card }).check();
    await page.getByRole('button', { name: /^Pay / }).click();
  };
  return [
    {
      name: 'bookings-empty',
      open: async (page) => {
        await signUp(page, ann);
        await visit(page, '/bookings', 'app-notice');
      },
    },
    {
      name: 'account-menu',
      open: async (page) => {
        await page.getByRole('button', { name: 'Account of Ann' }).click();
        await page.getByRole('menuitem', { name: 'Sign out' }).waitFor();
      },
    },
    { name: 'checkout', shown: true, open: hold },
    {
      name: 'checkout-declined',
      shown: true,
      open: async (page) => {
        await pay(page, /^Declined test card/);
        await page.getByRole('alert').filter({ hasText: 'declined' }).scrollIntoViewIfNeeded();
      },
    },
    {
      name: 'seats-lone',
      shown: true,
      open: async (page) => {
        const { id } = await showtimeOfMyOwn();
        await continueWith(page, id, (await runOf(id)).slice(1, 3));
        await page.getByRole('group', { name: 'What you can take instead' }).waitFor();
      },
    },
    {
      name: 'seats-kept',
      shown: true,
      open: async (page) => {
        const { id } = await showtimeOfMyOwn();
        await continueWith(page, id, [await wheelchairSpaceOf(id)]);
        await page.getByRole('button', { name: 'That is me' }).waitFor();
      },
    },
    { name: 'seats-held', open: (page) => visit(page, `/showtimes/${showtime.id}`, '.held') },
    {
      name: 'seats-held-message',
      open: async (page) => {
        await page.getByRole('gridcell', { name: /, free$/ }).first().click();
        await page.getByRole('status').filter({ hasText: 'held already' }).waitFor();
      },
    },
    {
      name: 'seats-give-back',
      open: async (page) => {
        await visit(page, `/showtimes/${showtime.id}`, '.held');
        await page.getByRole('button', { name: 'Change seats' }).click();
        await page.getByRole('alertdialog').waitFor();
      },
    },
    {
      name: 'checkout-waiting',
      open: async (page) => {
        await page.getByRole('button', { name: 'Keep them' }).click();
        await page.getByRole('link', { name: 'To checkout' }).click();
        await payable(page);
        await page.route('**/api/bookings/*', async (route) => {
          const response = await route.fetch();
          await route.fulfill({ json: { ...(await response.json()), status: 'PENDING' } });
        });
        await pay(page, /^Silent test card/);
        await page.getByRole('heading', { name: 'Waiting for the bank' }).waitFor();
      },
    },
    {
      name: 'checkout-over',
      open: async (page) => {
        await page.unrouteAll({ behavior: 'ignoreErrors' });
        await visit(page, `/checkout/${NOBODY}`, 'app-notice');
      },
    },
    {
      name: 'ticket',
      shown: true,
      open: async (page) => {
        await hold(page);
        await pay(page, /^Test card/);
        await page.getByRole('heading', { name: 'Enjoy the film!' }).waitFor();
        booking = new URL(page.url()).pathname;
      },
    },
    { name: 'bookings', shown: true, open: (page) => visit(page, '/bookings', '.card') },
    { name: 'bookings-past', open: (page) => visit(page, '/bookings?when=past', 'app-notice') },
    {
      name: 'booking-change',
      shown: true,
      open: async (page) => {
        await visit(page, booking, 'article');
        await chooseOthers(page, await pairOf(showtime.id, 'PREMIUM'));
      },
    },
    {
      name: 'booking-change-list',
      open: async (page) => {
        await page.getByRole('button', { name: 'List' }).click();
        await page.locator('app-seat-list button').first().waitFor();
      },
    },
    {
      name: 'booking-change-time',
      shown: true,
      open: async (page) => {
        await page.getByRole('button', { name: 'Choose another time' }).click();
        await page.getByRole('link', { name: /^Your showtime/ }).waitFor();
      },
    },
    {
      name: 'booking-change-confirm',
      shown: true,
      open: async (page) => {
        await page.getByRole('button', { name: 'Continue' }).click();
        await page.getByRole('heading', { name: 'Check and confirm' }).waitFor();
      },
    },
    {
      name: 'booking-change-declined',
      open: async (page) => {
        await pay(page, /^Declined test card/);
        await page.getByRole('alert').filter({ hasText: 'declined' }).waitFor();
      },
    },
    {
      name: 'booking-changed',
      shown: true,
      open: async (page) => {
        await pay(page, /^Test card/);
        await page.getByRole('heading', { name: 'Your booking is changed' }).waitFor();
      },
    },
    {
      name: 'booking-change-unknown',
      open: (page) => visit(page, `/bookings/${NOBODY}/change/${showtime.id}`, 'app-notice'),
    },
    {
      name: 'booking-cancel',
      open: async (page) => {
        await visit(page, booking, 'article');
        await page.getByRole('button', { name: 'Cancel booking' }).click();
        await page.getByRole('dialog').waitFor();
      },
    },
    {
      name: 'booking-cancelled',
      open: async (page) => {
        await page.getByRole('dialog').getByRole('button', { name: 'Cancel booking' }).click();
        await page.getByText('Cancelled').first().waitFor();
      },
    },
    { name: 'booking-unknown', open: (page) => visit(page, `/bookings/${NOBODY}`, 'app-notice') },
    { name: 'admin-refused', open: (page) => visit(page, '/admin/movies', 'app-notice') },
  ];
}
