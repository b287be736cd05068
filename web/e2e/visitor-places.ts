import { randomUUID } from 'node:crypto';
import { choose, homeOfTomorrow, openSeats, pairOf, showtimeOfMyOwn } from './cinema.ts';
import { NOBODY, visit, type Place } from './places.ts';

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
