import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import {
  api,
  choose,
  homeOfTomorrow,
  openSeats,
  pairOf,
  payable,
  runOf,
  seatsOf,
  showtimeOfMyOwn,
  signIn,
  signUp,
  somebody,
  toCheckout,
  type Showtime,
} from './cinema.ts';

/** A page in a state that people see. Places of one group are visited in order, by the same person. */
export interface Place {
  name: string;
  /** Whether the documentation shows it. */
  shown?: boolean;
  open(page: Page): Promise<unknown>;
}

const NOBODY = '00000000-0000-7000-8000-000000000000';

export async function placesOfVisitors(): Promise<Place[]> {
  const home = await homeOfTomorrow();
  const showtime = await showtimeOfMyOwn();
  const pair = await pairOf(showtime.id);
  return [
    { name: 'home', shown: true, open: (page) => visit(page, home, 'article') },
    {
      name: 'home-theaters',
      open: async (page) => {
        await visit(page, home, 'article');
        await page.getByRole('button', { name: /^Theater: / }).click();
        await page.getByRole('menuitemradio').first().waitFor();
      },
    },
    {
      name: 'home-themes',
      open: async (page) => {
        await visit(page, home, 'article');
        await page.getByRole('button', { name: 'Theme' }).click();
        await page.getByRole('menuitemradio', { name: 'Dark' }).waitFor();
      },
    },
    { name: 'home-no-genre', open: (page) => visit(page, `${home}&genre=Nonsense`, 'app-notice') },
    {
      name: 'home-empty',
      shown: true,
      open: async (page) => {
        const later = new Date(Date.parse(home.slice(-10)) + 24 * 3600_000).toISOString().slice(0, 10);
        await page.route(/\/api\/showtimes\?.*date=/, (route) =>
          route.request().url().includes(later)
            ? route.fallback()
            : route.fulfill({ json: { items: [], page: 0, size: 100, total: 0 } }),
        );
        await visit(page, home, 'app-notice a');
        await page.unrouteAll();
      },
    },
    {
      name: 'home-error',
      shown: true,
      open: async (page) => {
        await page.route('**/api/showtimes?**', (route) => route.fulfill({ status: 503, body: '' }));
        await visit(page, home, '[role=alert]');
        await page.unrouteAll();
      },
    },
    {
      name: 'home-loading',
      open: async (page) => {
        await page.route('**/api/showtimes?**', () => undefined);
        await visit(page, home, '[role=status] .skeleton');
        await page.unrouteAll();
      },
    },
    {
      name: 'home-offline',
      open: async (page) => {
        await visit(page, home, 'article');
        await page.context().setOffline(true);
        await page.getByText('You are offline.').waitFor();
        await page.context().setOffline(false);
      },
    },
    {
      name: 'search',
      shown: true,
      open: async (page) => {
        await visit(page, home, 'article');
        await page.getByRole('button', { name: 'Search films' }).click();
        await page.getByRole('searchbox', { name: 'Search films' }).fill('the');
        await page.getByRole('status').filter({ hasText: /film/ }).waitFor();
      },
    },
    { name: 'film', shown: true, open: (page) => visit(page, `/films/${showtime.movie.id}`, 'app-showtime-chip') },
    { name: 'film-unknown', open: (page) => visit(page, `/films/${NOBODY}`, 'app-notice') },
    {
      name: 'seats',
      shown: true,
      open: async (page) => {
        await openSeats(page, showtime.id);
        await choose(page, pair);
      },
    },
    {
      name: 'seats-zoomed',
      open: async (page) => {
        await openSeats(page, showtime.id);
        await page.getByRole('button', { name: 'Zoom in' }).click();
        await page.getByRole('button', { name: 'Fit' }).waitFor();
      },
    },
    {
      name: 'seats-list',
      open: async (page) => {
        await openSeats(page, showtime.id);
        await page.getByRole('button', { name: 'List' }).click();
        await page.locator('app-seat-list button').first().waitFor();
      },
    },
    { name: 'seats-unknown', open: (page) => visit(page, `/showtimes/${NOBODY}`, 'app-notice') },
    { name: 'sign-in', shown: true, open: (page) => visit(page, '/sign-in?returnUrl=%2Fbookings', 'form') },
    {
      name: 'sign-in-refused',
      open: async (page) => {
        await visit(page, '/sign-in', 'form');
        await page.getByLabel('E-mail').fill(`nobody-${randomUUID()}@example.org`);
        await page.getByLabel('Password').fill('not the password');
        await page.getByRole('button', { name: 'Sign in', exact: true }).click();
        await page.getByRole('alert').waitFor();
      },
    },
    { name: 'sign-up', open: (page) => visit(page, '/sign-up', 'form') },
    {
      name: 'sign-up-flaws',
      shown: true,
      open: async (page) => {
        await visit(page, '/sign-up', 'form');
        await page.getByLabel('E-mail').fill('ann');
        await page.getByLabel('Password').fill('short');
        await page.getByRole('button', { name: 'Create account' }).click();
        await page.locator('mat-error').nth(2).waitFor();
      },
    },
    { name: 'not-found', open: (page) => visit(page, '/nowhere', 'app-notice') },
  ];
}

export async function placesOfCustomers(): Promise<Place[]> {
  const ann = somebody('Ann');
  let showtime: Showtime;
  let booking = '';
  const hold = async (page: Page) => {
    showtime = await showtimeOfMyOwn();
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
        await openSeats(page, id);
        await choose(page, (await runOf(id)).slice(1, 3));
        await page.getByRole('button', { name: 'Continue' }).click();
        await page.getByRole('group', { name: 'What you can take instead' }).waitFor();
      },
    },
    {
      name: 'seats-kept',
      shown: true,
      open: async (page) => {
        const { id } = await showtimeOfMyOwn();
        const space = (await seatsOf(id)).find(({ kind }) => kind === 'WHEELCHAIR');
        assert.ok(space);
        await openSeats(page, id);
        await choose(page, [space.id]);
        await page.getByRole('button', { name: 'Continue' }).click();
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

export async function placesOfAdmins(email: string, password: string): Promise<Place[]> {
  const showtime = await showtimeOfMyOwn();
  const { theater, screen } = await api<{ theater: { id: string }; screen: { id: string } }>(
    `/api/showtimes/${showtime.id}`,
  );
  const date = showtime.startsAt.slice(0, 10);
  const dialog = async (page: Page, button: string) => {
    await page.getByRole('button', { name: button }).first().click();
    await page.locator('mat-dialog-container').waitFor();
  };
  const flaws = async (page: Page, path: string, button: string) => {
    await visit(page, path, 'form');
    await page.getByRole('button', { name: button }).click();
    await page.locator('mat-error, .admin-error-text').first().waitFor();
  };
  return [
    {
      name: 'admin-films',
      shown: true,
      open: async (page) => {
        await signIn(page, email, password);
        await visit(page, '/admin/movies', 'table');
      },
    },
    {
      name: 'admin-films-menu',
      open: async (page) => {
        await page.getByRole('button', { name: /^Actions for / }).first().click();
        await page.getByRole('menuitem', { name: 'Edit' }).waitFor();
      },
    },
    { name: 'admin-films-none', open: (page) => visit(page, '/admin/movies?q=nonsense-nonsense', 'app-notice') },
    {
      name: 'admin-films-error',
      open: async (page) => {
        await page.route('**/api/movies?**', (route) => route.fulfill({ status: 503, body: '' }));
        await visit(page, '/admin/movies', '[role=alert]');
        await page.unrouteAll();
      },
    },
    {
      name: 'admin-films-import',
      open: async (page) => {
        await visit(page, '/admin/movies', 'table');
        await dialog(page, 'Import JSON');
      },
    },
    { name: 'admin-film-new', open: (page) => visit(page, '/admin/movies/new', 'form') },
    { name: 'admin-film-flaws', open: (page) => flaws(page, '/admin/movies/new', 'Save film') },
    { name: 'admin-film', shown: true, open: (page) => visit(page, `/admin/movies/${showtime.movie.id}`, 'form') },
    { name: 'admin-film-delete', open: (page) => dialog(page, 'Delete film') },
    { name: 'admin-theaters', open: (page) => visit(page, '/admin/theaters', 'table') },
    { name: 'admin-theater-new', open: (page) => visit(page, '/admin/theaters/new', 'form') },
    { name: 'admin-theater-flaws', open: (page) => flaws(page, '/admin/theaters/new', 'Save and go on to screens') },
    { name: 'admin-theater', open: (page) => visit(page, `/admin/theaters/${theater.id}`, 'table') },
    { name: 'admin-screen-new', open: (page) => visit(page, `/admin/theaters/${theater.id}/screens/new`, 'form') },
    {
      name: 'admin-screen',
      shown: true,
      open: (page) => visit(page, `/admin/theaters/${theater.id}/screens/${screen.id}`, '[role=grid]'),
    },
    {
      name: 'admin-showtimes',
      shown: true,
      open: (page) => visit(page, `/admin/showtimes?theaterId=${theater.id}&date=${date}`, 'table'),
    },
    { name: 'admin-showtime-cancel', open: (page) => dialog(page, 'Cancel ') },
    {
      name: 'admin-showtimes-none',
      open: (page) => visit(page, `/admin/showtimes?theaterId=${theater.id}&date=2030-01-01`, 'app-notice'),
    },
    { name: 'admin-showtime-new', open: (page) => visit(page, '/admin/showtimes/new', 'form') },
    { name: 'admin-showtime-flaws', open: (page) => flaws(page, '/admin/showtimes/new', 'Schedule') },
    { name: 'admin-showtime', shown: true, open: (page) => visit(page, `/admin/showtimes/${showtime.id}`, '[role=switch]') },
    { name: 'admin-reports', shown: true, open: (page) => visit(page, '/admin/reports?groupBy=movie', '.chart svg') },
    { name: 'admin-reports-occupancy', open: (page) => visit(page, '/admin/reports?report=occupancy', 'table, app-notice') },
    {
      name: 'admin-reports-none',
      open: (page) => visit(page, '/admin/reports?from=2020-01-01&to=2020-01-02', 'app-notice'),
    },
    { name: 'admin-people', open: (page) => visit(page, '/admin/people', 'table') },
    { name: 'admin-not-found', open: (page) => visit(page, '/admin/nowhere', 'app-notice') },
  ];
}

/** Opens a page and waits for what tells that it is whole. */
async function visit(page: Page, path: string, sign: string): Promise<void> {
  assert.ok(path, 'no path');
  await page.goto(path);
  await page.locator('main').locator(sign).first().waitFor();
}
