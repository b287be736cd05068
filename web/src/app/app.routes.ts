import { Routes } from '@angular/router';
import { signedIn, withRole } from './core/auth/auth-guard';

export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Tonight',
    loadComponent: () => import('./movies/movie-list/movie-list').then((m) => m.MovieList),
  },
  {
    path: 'films/:movieId',
    title: 'Film',
    loadComponent: () => import('./movies/movie-details/movie-details').then((m) => m.MovieDetails),
  },
  {
    path: 'showtimes/:showtimeId',
    title: 'Choose seats',
    loadComponent: () => import('./seats/seat-page/seat-page').then((m) => m.SeatPage),
  },
  {
    path: 'checkout/:holdId',
    title: 'Checkout',
    canActivate: [signedIn],
    loadComponent: () => import('./tickets/checkout/checkout').then((m) => m.Checkout),
  },
  {
    path: 'bookings',
    title: 'My bookings',
    canActivate: [signedIn],
    loadComponent: () => import('./tickets/booking-list/booking-list').then((m) => m.BookingList),
  },
  {
    path: 'bookings/:bookingId',
    title: 'Booking',
    canActivate: [signedIn],
    loadComponent: () => import('./tickets/booking-details/booking-details').then((m) => m.BookingDetails),
  },
  {
    path: 'bookings/:bookingId/change/:showtimeId',
    title: 'Change seats or time',
    canActivate: [signedIn],
    loadComponent: () => import('./tickets/exchange/exchange-page/exchange-page').then((m) => m.ExchangePage),
  },
  { path: 'sign-in', title: 'Sign in', loadComponent: () => import('./account/sign-in').then((m) => m.SignIn) },
  { path: 'sign-up', title: 'Sign up', loadComponent: () => import('./account/sign-up').then((m) => m.SignUp) },
  {
    path: 'admin',
    title: 'Admin',
    canMatch: [withRole('staff', 'admin')],
    loadChildren: () => import('./admin/admin.routes').then((m) => m.adminRoutes),
  },
  {
    path: 'admin',
    title: 'Not open to your account',
    children: [{ path: '**', loadComponent: () => import('./admin/forbidden/forbidden').then((m) => m.Forbidden) }],
  },
  {
    path: '**',
    title: 'Page not found',
    loadComponent: () => import('./core/layout/not-found').then((m) => m.NotFound),
  },
];
