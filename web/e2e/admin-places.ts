import type { Page } from 'playwright-core';
import { api, choose, pairOf, sellForCash, showtimeOfMyOwn, signIn } from './cinema.ts';
import { NOBODY, visit, type Place } from './places.ts';

export async function placesOfAdmins(email: string, password: string): Promise<Place[]> {
  const showtime = await showtimeOfMyOwn();
  const { theater, screen } = await api<{ theater: { id: string }; screen: { id: string } }>(
    `/api/showtimes/${showtime.id}`,
  );
  const date = showtime.startsAt.slice(0, 10);
  // Nobody is let in before the doors open: what the door then answers stands in for it.
  const admission = { reference: 'K7M2QX4B', seat: 'C4', seatLost: false, kind: 'STANDARD', type: 'ADULT', showtime };
  const dialog = async (page: Page, button: string) => {
    await page.getByRole('button', { name: button }).first().click();
    await page.locator('mat-dialog-container').waitFor();
  };
  const flaws = async (page: Page, path: string, button: string) => {
    await visit(page, path, 'form');
    await page.getByRole('button', { name: button }).click();
    await page.locator('mat-error, .admin-error-text').first().waitFor();
  };
  let reference = '';
  let till = '';
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
    {
      name: 'box-office',
      shown: true,
      open: (page) => visit(page, `/admin/box-office?date=${date}`, 'app-showtime-chip, app-notice'),
    },
    {
      name: 'box-office-seats',
      shown: true,
      open: async (page) => {
        await visit(page, `/admin/box-office/${showtime.id}`, '[role=grid]');
        await choose(page, await pairOf(showtime.id));
      },
    },
    {
      name: 'box-office-till',
      shown: true,
      open: async (page) => {
        await page.getByRole('button', { name: 'To the till' }).click();
        await page.locator('.types, .price').first().waitFor();
      },
    },
    {
      name: 'box-office-sold',
      shown: true,
      open: async (page) => {
        await page.getByRole('button', { name: 'Give the seats back' }).click();
        await page.getByRole('grid', { name: 'Seat map' }).waitFor();
        const other = await showtimeOfMyOwn();
        ({ reference } = await sellForCash(page, other.id));
        till = `/admin/box-office/till?theaterId=${other.theater.id}`;
      },
    },
    { name: 'box-office-over', open: (page) => visit(page, `/admin/box-office/${NOBODY}`, '[role=alert]') },
    { name: 'till', shown: true, open: (page) => visit(page, till, 'table') },
    { name: 'till-none', open: (page) => visit(page, '/admin/box-office/till?date=2020-01-01', 'app-notice') },
    { name: 'admin-bookings', shown: true, open: (page) => visit(page, '/admin/bookings', 'table') },
    {
      name: 'admin-bookings-narrowed',
      open: (page) => visit(page, `/admin/bookings?showtimeId=${showtime.id}`, 'table, app-notice'),
    },
    { name: 'admin-booking', shown: true, open: (page) => visit(page, `/admin/bookings/${reference}`, 'table') },
    { name: 'admin-booking-cancel', open: (page) => dialog(page, 'Cancel booking') },
    {
      name: 'admin-booking-refund',
      shown: true,
      open: async (page) => {
        await page.getByRole('dialog').getByRole('button', { name: 'Cancel booking' }).click();
        await page.getByRole('button', { name: 'Handed back…' }).waitFor();
      },
    },
    { name: 'admin-booking-unknown', open: (page) => visit(page, '/admin/bookings/NOTHING1', 'app-notice') },
    { name: 'admin-promo-codes', open: (page) => visit(page, '/admin/promo-codes', 'table, app-notice') },
    { name: 'admin-promo-code-new', shown: true, open: (page) => visit(page, '/admin/promo-codes/new', 'form') },
    { name: 'admin-promo-code-flaws', open: (page) => flaws(page, '/admin/promo-codes/new', 'Create') },
    { name: 'door-settings', open: (page) => visit(page, '/admin/door', 'form, .answer') },
    {
      name: 'door',
      shown: true,
      open: async (page) => {
        const start = page.getByRole('button', { name: 'Start scanning' });
        if (await start.isVisible()) await start.click();
        await page.getByText('Hold a ticket under the scanner.').waitFor();
      },
    },
    {
      name: 'door-admitted',
      shown: true,
      open: async (page) => {
        await page.route('**/api/tickets/scan', (route) => route.fulfill({ json: admission }));
        await page.getByLabel('Ticket code').fill('ADMITTED');
        await page.keyboard.press('Enter');
        await page.getByText('Come in').waitFor();
        await page.unrouteAll();
      },
    },
    {
      name: 'door-refused',
      shown: true,
      open: async (page) => {
        await page.getByLabel('Ticket code').fill('NONSENSE');
        await page.keyboard.press('Enter');
        await page.getByText('No ticket of ours').waitFor();
      },
    },
    {
      name: 'door-unsure',
      open: async (page) => {
        await page.context().setOffline(true);
        await page.getByLabel('Ticket code').fill('0123456789ABCDEFGHJKMNPQRS');
        await page.keyboard.press('Enter');
        await page.getByText('Look at the ticket').waitFor();
        await page.context().setOffline(false);
      },
    },
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
