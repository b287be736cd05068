import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { MonoTypeOperatorFunction, Observable, exhaustMap, filter, retry, take, throwError, timer } from 'rxjs';
import { MAX_PAGE_SIZE, Page } from '../core/page';
import { problemOf } from '../core/problem';
import { Hold } from '../seats/seat';
import { Booking, BookingOrder, Cancellation, ExchangeOrder, Quote, QuoteRequest, isRunning } from './booking';
import { STILL_RUNNING } from './booking-attempts';

const POLL = 2000;

@Injectable({ providedIn: 'root' })
export class BookingApi {
  private readonly http = inject(HttpClient);

  hold(id: () => string) {
    return httpResource<Hold>(() => `/api/holds/${id()}`);
  }

  /** Prices of a hold with these ticket types and this promo code; nothing is stored. */
  quote(request: () => QuoteRequest | undefined) {
    return httpResource<Quote>(() => {
      const body = request();
      return body && { url: '/api/bookings/quote', method: 'POST', body };
    });
  }

  bookings(when: () => 'upcoming' | 'past') {
    return httpResource<Page<Booking>>(() => ({ url: '/api/bookings', params: { when: when(), size: MAX_PAGE_SIZE } }));
  }

  booking(id: () => string) {
    return httpResource<Booking>(() => `/api/bookings/${id()}`);
  }

  cancellation(id: () => string) {
    return httpResource<Cancellation>(() => `/api/bookings/${id()}/cancellation`);
  }

  /** The same key and order answer the same booking, however often they are sent. */
  book(order: BookingOrder, idempotencyKey: string): Observable<Booking> {
    const headers = { 'Idempotency-Key': idempotencyKey };
    return this.http.post<Booking>('/api/bookings', order, { headers }).pipe(untilAnswered());
  }

  /** The same key and order exchange once, however often they are sent. */
  exchange(id: string, order: ExchangeOrder, idempotencyKey: string): Observable<Booking> {
    const headers = { 'Idempotency-Key': idempotencyKey };
    return this.http.post<Booking>(`/api/bookings/${id}/exchange`, order, { headers }).pipe(untilAnswered());
  }

  /**
   * Asks until the booking is settled; a failed question is asked again, a slow one is waited for. Fails when the booking
   * is not, or not any more, the caller's.
   */
  settled(id: string): Observable<Booking> {
    return timer(0, POLL).pipe(
      exhaustMap(() => this.http.get<Booking>(`/api/bookings/${id}`)),
      retry({
        delay: (error: unknown) =>
          [403, 404].includes(problemOf(error).status) ? throwError(() => error) : timer(POLL),
      }),
      filter((booking) => !isRunning(booking)),
      take(1),
    );
  }

  document(id: string, name: 'tickets.pdf' | 'receipt.pdf' | 'calendar.ics'): Observable<Blob> {
    return this.http.get(`/api/bookings/${id}/${name}`, { responseType: 'blob' });
  }

  cancel(id: string): Observable<Booking> {
    return this.http.post<Booking>(`/api/bookings/${id}/cancel`, null);
  }
}

/** Repeats a request with an idempotency key while another one with the same key is still being worked on. */
export function untilAnswered<T>(): MonoTypeOperatorFunction<T> {
  return retry({
    count: 20,
    delay: (error: unknown) => (problemOf(error).code === STILL_RUNNING ? timer(POLL) : throwError(() => error)),
  });
}
