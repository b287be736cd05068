import type { Page } from 'playwright-core';
import { api, showtimeOfMyOwn, signIn } from './cinema.ts';
import { visit, type Place } from './places.ts';

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
