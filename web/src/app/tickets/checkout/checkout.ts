import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
  untracked,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router, RouterLink } from '@angular/router';
import { nowEvery } from '../../core/now';
import { Problem, problemOf } from '../../core/problem';
import { HoldMemory } from '../../seats/hold-memory';
import { Hold, KIND_NAMES } from '../../seats/seat';
import { SeatApi } from '../../seats/seat-api';
import { ShowtimeApi } from '../../showtimes/showtime-api';
import { CountdownRing } from '../../ui/countdown-ring/countdown-ring';
import { Icon } from '../../ui/icon/icon';
import { MoneyPipe } from '../../ui/money';
import { Notice } from '../../ui/notice';
import { DayAndTimePipe, countdown } from '../../ui/time';
import { Booking, BookingOrder, Quote, isRunning } from '../booking';
import { BookingApi } from '../booking-api';
import { Attempt, BookingAttempts, isFinal } from '../booking-attempts';
import { clockSkew, secondsLeft } from './hold-clock';
import { TEST_CARDS } from './test-cards';

/** From held seats to a paid booking. */
@Component({
  selector: 'app-checkout',
  imports: [CountdownRing, DayAndTimePipe, Icon, MoneyPipe, Notice, RouterLink],
  templateUrl: './checkout.html',
  styleUrl: './checkout.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Checkout {
  /** Bound from the route. */
  readonly holdId = input.required<string>();

  private readonly api = inject(BookingApi);
  private readonly seats = inject(SeatApi);
  private readonly attempts = inject(BookingAttempts);
  private readonly memory = inject(HoldMemory);
  private readonly router = inject(Router);
  private readonly destroyed = inject(DestroyRef);
  private readonly now = nowEvery(250);

  protected readonly loaded = this.api.hold(this.holdId);
  /** The hold as it is now: an extension replaces what was loaded. */
  protected readonly hold = linkedSignal<Hold | null>(() => (this.loaded.hasValue() ? this.loaded.value() : null));
  protected readonly showtime = inject(ShowtimeApi).showtime(() => this.hold()?.showtimeId);
  private readonly skew = computed(() => clockSkew(this.loaded.headers(), untracked(this.now).getTime()));

  protected readonly types = signal<Record<string, string>>({});
  private readonly quoted = this.api.quote(() =>
    this.loaded.hasValue() ? { holdId: this.holdId(), types: this.types() } : undefined,
  );
  /** The last known prices stay on screen while new ones load. */
  protected readonly quote = linkedSignal<Quote | null, Quote | null>({
    source: () => (this.quoted.hasValue() ? this.quoted.value() : null),
    computation: (quote, previous) => quote ?? previous?.value ?? null,
  });
  protected readonly pricing = computed(() => this.quoted.isLoading());
  protected readonly quoteProblem = computed(() => (this.quoted.error() ? problemOf(this.quoted.error()) : null));
  protected readonly ticketTypes = computed(() => (this.showtime.hasValue() ? this.showtime.value().ticketTypes : []));

  protected readonly left = computed(() => {
    const hold = this.hold();
    return hold ? secondsLeft(hold.expiresAt, this.now().getTime(), this.skew()) : 0;
  });
  /** The longest time seen, as the ring's whole. */
  protected readonly full = linkedSignal<string | undefined, number>({
    source: () => this.hold()?.expiresAt,
    computation: (_, previous) => Math.max(untracked(this.left), previous?.value ?? 0),
  });
  protected readonly extended = signal(false);
  protected readonly extending = signal(false);

  protected readonly cards = TEST_CARDS;
  protected readonly card = signal(TEST_CARDS[0].token);
  protected readonly state = signal<'choosing' | 'paying' | 'pending' | 'gone'>('choosing');
  protected readonly problem = signal<Problem | null>(null);
  protected readonly loadProblem = computed(() => (this.loaded.error() ? problemOf(this.loaded.error()) : null));
  protected readonly expired = computed(() => {
    if (this.state() === 'gone') return true;
    const status = this.loadProblem()?.status;
    return (
      this.state() === 'choosing' && (status === 404 || status === 410 || (this.hold() !== null && this.left() <= 0))
    );
  });
  protected readonly showtimeId = computed(() => this.hold()?.showtimeId ?? null);
  protected readonly kinds = KIND_NAMES;

  constructor() {
    effect(() => {
      const id = this.holdId();
      untracked(() => this.resume(id));
    });
    effect(() => {
      const hold = this.hold();
      if (hold && this.left() > 0) untracked(() => this.memory.keepHold(hold));
    });
    effect(() => {
      const showtimeId = this.showtimeId();
      if (this.expired() && showtimeId) untracked(() => this.memory.forgetHold(showtimeId));
    });
  }

  protected choose(seat: string, type: string): void {
    this.types.update((types) => ({ ...types, [seat]: type }));
  }

  protected extend(): void {
    this.extending.set(true);
    this.seats.extend(this.holdId()).subscribe({
      next: (hold) => {
        this.hold.set(hold);
        this.extended.set(true);
        this.extending.set(false);
      },
      error: (error: unknown) => {
        const problem = problemOf(error);
        this.extending.set(false);
        this.extended.set(problem.code === 'already-extended');
        if (problem.status === 410 || problem.status === 404) this.state.set('gone');
        else this.problem.set(problem);
      },
    });
  }

  protected pay(): void {
    if (this.state() !== 'choosing' || !this.quote()) return;
    const order: BookingOrder = { holdId: this.holdId(), types: this.types(), payment: { token: this.card() } };
    this.send(this.attempts.begin(order));
  }

  protected changeSeats(hold: Hold): void {
    this.seats.release(hold.id).subscribe({
      next: () => this.toSeats(hold),
      error: (error: unknown) => {
        const problem = problemOf(error);
        if (problem.status === 404 || problem.status === 410) this.toSeats(hold);
        else this.problem.set(problem);
      },
    });
  }

  private toSeats(hold: Hold): void {
    this.memory.forgetHold(hold.showtimeId);
    this.memory.keepChoice(hold.showtimeId, hold.seats);
    void this.router.navigate(['/showtimes', hold.showtimeId]);
  }

  /** After a reload or the way back: finishes what was under way with the same key. */
  private resume(holdId: string): void {
    const attempt = this.attempts.open(holdId);
    if (!attempt) return;
    if (attempt.bookingId) return this.await(attempt.bookingId);
    this.types.set(attempt.order.types);
    this.card.set(attempt.order.payment.token);
    this.send(attempt);
  }

  private send(attempt: Attempt): void {
    this.state.set('paying');
    this.problem.set(null);
    // Not ended with the page: an answer that comes later must still be remembered.
    this.api.book(attempt.order, attempt.key).subscribe({
      next: (booking) => {
        this.attempts.answered(attempt, booking.id);
        if (isRunning(booking)) this.await(booking.id);
        else this.settle(booking);
      },
      error: (error: unknown) => this.refused(problemOf(error)),
    });
  }

  private await(bookingId: string): void {
    this.state.set('pending');
    this.api
      .settled(bookingId)
      .pipe(takeUntilDestroyed(this.destroyed))
      .subscribe((booking) => this.settle(booking));
  }

  private settle(booking: Booking): void {
    if (booking.status === 'FAILED') {
      this.attempts.end(this.holdId());
      this.state.set('choosing');
      this.problem.set({ ...FAILED });
      this.loaded.reload();
      return;
    }
    this.memory.forgetHold(booking.showtime.id);
    this.memory.keepChoice(booking.showtime.id, []);
    if (this.router.url.startsWith(`/checkout/${this.holdId()}`)) {
      void this.router.navigate(['/bookings', booking.id], { queryParams: { new: true }, replaceUrl: true });
    }
  }

  private refused(problem: Problem): void {
    if (isFinal(problem)) this.attempts.end(this.holdId());
    if (problem.status === 410) {
      this.state.set('gone');
      return;
    }
    this.state.set('choosing');
    this.problem.set(problem.code === 'payment-declined' ? this.declined(problem) : problem);
    this.loaded.reload();
  }

  private declined(problem: Problem): Problem {
    const time = countdown(this.left());
    return {
      ...problem,
      title: 'The card was declined',
      detail: `Nothing was charged; your seats are still yours for ${time}. Choose another card and try again.`,
    };
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
