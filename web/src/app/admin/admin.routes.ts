import { provideHttpClient, withInterceptors, withXhr } from '@angular/common/http';
import { inject } from '@angular/core';
import { Routes } from '@angular/router';
import { withRole } from '../core/auth/auth-guard';
import { authInterceptor } from '../core/auth/auth-interceptor';
import { Session } from '../core/auth/session';
import { PosterUpload } from './movies/poster-upload';
import { keepUnsaved } from './unsaved';

/** What runs the cinema: programme, prices, numbers, roles. */
const ofAdmins: Routes = [
  {
    path: 'movies',
    title: 'Films · Admin',
    loadComponent: () => import('./movies/movie-table/movie-table').then((m) => m.MovieTable),
  },
  {
    path: 'movies/new',
    title: 'New film · Admin',
    canDeactivate: [keepUnsaved],
    loadComponent: () => import('./movies/movie-edit/movie-edit').then((m) => m.MovieEdit),
  },
  {
    path: 'movies/:id',
    title: 'Film · Admin',
    canDeactivate: [keepUnsaved],
    loadComponent: () => import('./movies/movie-edit/movie-edit').then((m) => m.MovieEdit),
  },
  {
    path: 'theaters',
    title: 'Theaters · Admin',
    loadComponent: () => import('./theaters/theater-table/theater-table').then((m) => m.TheaterTable),
  },
  {
    path: 'theaters/new',
    title: 'New theater · Admin',
    canDeactivate: [keepUnsaved],
    loadComponent: () => import('./theaters/theater-edit/theater-edit').then((m) => m.TheaterEdit),
  },
  {
    path: 'theaters/:id',
    title: 'Theater · Admin',
    canDeactivate: [keepUnsaved],
    loadComponent: () => import('./theaters/theater-edit/theater-edit').then((m) => m.TheaterEdit),
  },
  {
    path: 'theaters/:theaterId/screens/new',
    title: 'New screen · Admin',
    canDeactivate: [keepUnsaved],
    loadComponent: () => import('./theaters/screen-edit/screen-edit').then((m) => m.ScreenEdit),
  },
  {
    path: 'theaters/:theaterId/screens/:id',
    title: 'Screen · Admin',
    canDeactivate: [keepUnsaved],
    loadComponent: () => import('./theaters/screen-edit/screen-edit').then((m) => m.ScreenEdit),
  },
  {
    path: 'showtimes',
    title: 'Showtimes · Admin',
    loadComponent: () => import('./showtimes/showtime-table/showtime-table').then((m) => m.ShowtimeTable),
  },
  {
    path: 'showtimes/new',
    title: 'New showtime · Admin',
    canDeactivate: [keepUnsaved],
    loadComponent: () => import('./showtimes/showtime-form/showtime-form').then((m) => m.ShowtimeForm),
  },
  {
    path: 'showtimes/:id',
    title: 'Showtime · Admin',
    canDeactivate: [keepUnsaved],
    loadComponent: () => import('./showtimes/showtime-form/showtime-form').then((m) => m.ShowtimeForm),
  },
  {
    path: 'promo-codes',
    title: 'Promo codes · Admin',
    loadComponent: () => import('./promo-codes/promo-code-table/promo-code-table').then((m) => m.PromoCodeTable),
  },
  {
    path: 'promo-codes/new',
    title: 'New promo code · Admin',
    canDeactivate: [keepUnsaved],
    loadComponent: () => import('./promo-codes/promo-code-form/promo-code-form').then((m) => m.PromoCodeForm),
  },
  {
    path: 'reports',
    title: 'Reports · Admin',
    loadComponent: () => import('./reports/report-page/report-page').then((m) => m.ReportPage),
  },
  {
    path: 'people',
    title: 'People · Admin',
    loadComponent: () => import('./people/people-table').then((m) => m.PeopleTable),
  },
  {
    path: '**',
    title: 'Page not found',
    loadComponent: () => import('../core/layout/not-found').then((m) => m.NotFound),
  },
];

/** What sells tickets and lets people in. */
const ofStaff: Routes = [
  {
    path: 'bookings',
    title: 'Bookings · Admin',
    loadComponent: () => import('./bookings/booking-table/booking-table').then((m) => m.BookingTable),
  },
  {
    path: 'bookings/:reference',
    title: 'Booking · Admin',
    loadComponent: () => import('./bookings/booking-page/booking-page').then((m) => m.BookingPage),
  },
  {
    path: 'box-office',
    title: 'Box office · Admin',
    loadComponent: () => import('./box-office/box-office').then((m) => m.BoxOffice),
  },
  {
    path: 'box-office/till',
    title: 'Till · Admin',
    loadComponent: () => import('./box-office/till-page/till-page').then((m) => m.TillPage),
  },
  {
    path: 'box-office/:showtimeId',
    title: 'Sell tickets · Admin',
    loadComponent: () => import('./box-office/sale-page/sale-page').then((m) => m.SalePage),
  },
  { path: 'door', title: 'Door · Admin', loadComponent: () => import('./door/door').then((m) => m.Door) },
];

export const adminRoutes: Routes = [
  {
    path: '',
    // With fetch, nobody would see how far a poster's upload is.
    providers: [PosterUpload, provideHttpClient(withXhr(), withInterceptors([authInterceptor]))],
    loadComponent: () => import('./admin-layout/admin-layout').then((m) => m.AdminLayout),
    children: [
      {
        path: '',
        pathMatch: 'full',
        redirectTo: () => (inject(Session).user()?.role === 'admin' ? 'movies' : 'box-office'),
      },
      ...ofStaff,
      { path: '', canMatch: [withRole('admin')], children: ofAdmins },
      {
        path: '**',
        title: 'Not open to your account',
        loadComponent: () => import('./forbidden/forbidden').then((m) => m.Forbidden),
      },
    ],
  },
];
