import { DestroyRef, Injectable, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Problem, problemOf } from '../../core/problem';
import { Booking, BookingOrder, isRunning } from '../booking';
import { BookingApi } from '../booking-api';
import { Attempt, BookingAttempts, isFinal } from '../booking-attempts';

/**
 * One hold's way through payment: `choosing` until the person pays, `pending` while the bank is silent, `gone` when the
 * seats are lost, `booked` at the end.
 */
@Injectable()
export class PaymentFlow {
  private readonly api = inject(BookingApi);
  private readonly attempts = inject(BookingAttempts);
  private readonly destroyed = inject(DestroyRef);
  private readonly current = signal<'choosing' | 'paying' | 'pending' | 'gone' | 'booked'>('choosing');
  private readonly failure = signal<Problem | null>(null);
  private readonly result = signal<Booking | null>(null);

  readonly state = this.current.asReadonly();
  /** Why the last attempt did not work; the person may try again. */
  readonly problem = this.failure.asReadonly();
  readonly booking = this.result.asReadonly();

  pay(order: BookingOrder): void {
    if (this.current() === 'choosing') this.send(this.attempts.begin(order));
  }

  /** After a reload or the way back: finishes what was under way, with the same key. Answers its order, if any. */
  resume(holdId: string): BookingOrder | null {
    const attempt = this.attempts.open(holdId);
    if (attempt?.bookingId) this.await(holdId, attempt.bookingId);
    else if (attempt) this.send(attempt);
    return attempt?.order ?? null;
  }

  lose(): void {
    this.current.set('gone');
  }

  fail(problem: Problem): void {
    this.failure.set(problem);
  }

  private send(attempt: Attempt): void {
    const { holdId } = attempt.order;
    this.current.set('paying');
    this.failure.set(null);
    // Not ended with the page: an answer that comes later must still be remembered.
    this.api.book(attempt.order, attempt.key).subscribe({
      next: (booking) => {
        this.attempts.answered(attempt, booking.id);
        if (isRunning(booking)) this.await(holdId, booking.id);
        else this.settle(holdId, booking);
      },
      error: (error: unknown) => this.refused(holdId, problemOf(error)),
    });
  }

  private await(holdId: string, bookingId: string): void {
    this.current.set('pending');
    this.api
      .settled(bookingId)
      .pipe(takeUntilDestroyed(this.destroyed))
      .subscribe({
        next: (booking) => this.settle(holdId, booking),
        error: (error: unknown) => this.refused(holdId, problemOf(error)),
      });
  }

  private settle(holdId: string, booking: Booking): void {
    if (booking.status === 'FAILED') {
      this.attempts.end(holdId);
      this.failure.set(FAILED);
      this.current.set('choosing');
    } else {
      this.result.set(booking);
      this.current.set('booked');
    }
  }

  private refused(holdId: string, problem: Problem): void {
    if (isFinal(problem)) this.attempts.end(holdId);
    this.failure.set(problem);
    this.current.set(problem.status === 410 ? 'gone' : 'choosing');
  }
}

const FAILED: Problem = {
  type: '/problems/booking-failed',
  code: 'booking-failed',
  title: 'The payment did not go through',
  status: 0,
  detail: 'Nothing was booked, and anything charged is given back. You can try again while your seats are held.',
  errors: [],
  extra: {},
};
