import { Injectable, inject, signal } from '@angular/core';
import { Problem, problemOf } from '../../core/problem';
import { Booking, ExchangeOrder } from '../booking';
import { BookingApi } from '../booking-api';
import { isFinal } from '../booking-attempts';
import { ExchangeAttempts } from './exchange-attempts';

/** Sends an exchange, once at a time; a new try of the same order is the same one until its outcome is known. */
@Injectable()
export class ExchangeFlow {
  private readonly api = inject(BookingApi);
  private readonly attempts = inject(ExchangeAttempts);
  private readonly busy = signal(false);
  private readonly failure = signal<Problem | null>(null);
  private readonly result = signal<Booking | null>(null);

  readonly sending = this.busy.asReadonly();
  /** Why the last try did not work. */
  readonly problem = this.failure.asReadonly();
  /** The answer: with its new seats, or as it is while the bank is silent. */
  readonly booking = this.result.asReadonly();

  send(bookingId: string, order: ExchangeOrder): void {
    if (this.busy()) return;
    this.busy.set(true);
    this.failure.set(null);
    const attempt = this.attempts.begin(bookingId, order);
    this.api.exchange(bookingId, attempt.order, attempt.key).subscribe({
      next: (booking) => {
        this.attempts.end(bookingId);
        this.result.set(booking);
      },
      error: (error: unknown) => {
        const problem = problemOf(error);
        if (isFinal(problem)) this.attempts.end(bookingId);
        this.failure.set(problem);
        this.busy.set(false);
      },
    });
  }
}
