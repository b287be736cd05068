import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { latest } from '../../../core/latest';
import { Problem, fieldError, problemOf } from '../../../core/problem';
import { Hold, KIND_NAMES } from '../../../seats/seat';
import { SeatApi } from '../../../seats/seat-api';
import { Showtime } from '../../../showtimes/showtime';
import { Booking, isRunning } from '../../../tickets/booking';
import { BookingApi } from '../../../tickets/booking-api';
import { newKey } from '../../../tickets/booking-attempts';
import { BookingDocuments } from '../../../tickets/booking-documents/booking-documents';
import { TicketStub } from '../../../tickets/ticket-stub/ticket-stub';
import { MoneyPipe } from '../../../ui/money';
import { Notice } from '../../../ui/notice';
import { ClockTimePipe } from '../../../ui/time';
import { METHOD_NAMES } from '../../bookings/staff-booking';
import { CounterApi, CounterMethod, CounterOrder } from '../counter-api';

const OVER =
  'The time for these seats was over, and they went back to the map. Nothing was sold: hand back what was paid.';

/** From held seats to tickets in the hand, for cash or by terminal. */
@Component({
  selector: 'app-counter-checkout',
  imports: [BookingDocuments, ClockTimePipe, MoneyPipe, Notice, RouterLink, TicketStub],
  templateUrl: './counter-checkout.html',
  styleUrl: './counter-checkout.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CounterCheckout {
  readonly hold = input.required<Hold>();
  readonly showtime = input.required<Showtime>();
  /** The seats are sold, given back or lost; with what is to be said about it. */
  readonly done = output<string>();

  private readonly api = inject(CounterApi);
  private readonly bookings = inject(BookingApi);
  private readonly seats = inject(SeatApi);
  private readonly destroyed = inject(DestroyRef);

  protected readonly types = linkedSignal<Hold, Record<string, string>>({ source: this.hold, computation: () => ({}) });
  protected readonly email = signal('');
  protected readonly quoted = this.bookings.quote(() => ({ holdId: this.hold().id, types: this.types() }));
  protected readonly quote = latest(this.quoted);
  protected readonly priceProblem = computed(() => (this.quoted.error() ? problemOf(this.quoted.error()) : null));
  protected readonly pricing = this.quoted.isLoading;
  /** While a sale is under way: by which method. */
  protected readonly selling = signal<CounterMethod | null>(null);
  protected readonly booking = signal<Booking | null>(null);
  protected readonly running = computed(() => this.booking()?.status === 'PENDING');
  protected readonly problem = signal<Problem | null>(null);
  protected readonly emailProblem = computed(() => fieldError(this.problem(), 'email'));
  protected readonly methods: readonly CounterMethod[] = ['CASH', 'TERMINAL'];
  protected readonly names = METHOD_NAMES;
  protected readonly kinds = KIND_NAMES;
  protected readonly zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  /** What was sent last: the same order goes with the same key, so that it is sold once. */
  private last?: { order: string; key: string };

  constructor() {
    effect(() => {
      const problem = this.priceProblem();
      if (problem && isGone(problem)) untracked(() => this.refused(problem));
    });
  }

  protected choose(seat: string, type: string): void {
    this.types.update((types) => ({ ...types, [seat]: type }));
  }

  protected sell(method: CounterMethod): void {
    if (this.selling()) return;
    const email = this.email().trim();
    const order: CounterOrder = {
      holdId: this.hold().id,
      types: this.types(),
      ...(email && { email }),
      payment: { method },
    };
    this.selling.set(method);
    this.problem.set(null);
    this.api.sell(order, this.keyOf(order)).subscribe({
      next: (booking) => {
        this.booking.set(booking);
        if (isRunning(booking)) this.await(booking.id);
      },
      error: (error: unknown) => {
        this.selling.set(null);
        this.refused(problemOf(error));
      },
    });
  }

  protected giveBack(): void {
    this.seats.release(this.hold().id).subscribe({
      next: () => this.done.emit(''),
      // It ends by itself; the counter must not wait for it.
      error: () => this.done.emit(''),
    });
  }

  private keyOf(order: CounterOrder): string {
    const text = JSON.stringify(order);
    if (this.last?.order !== text) this.last = { order: text, key: newKey() };
    return this.last.key;
  }

  private await(id: string): void {
    this.bookings
      .settled(id)
      .pipe(takeUntilDestroyed(this.destroyed))
      .subscribe({
        next: (booking) => this.booking.set(booking),
        error: (error: unknown) => this.refused(problemOf(error)),
      });
  }

  private refused(problem: Problem): void {
    if (isGone(problem))
      this.done.emit(problem.code === 'hold-expired' || problem.status === 404 ? OVER : `${problem.detail}.`);
    else if (problem.status !== 401) this.problem.set(problem);
  }
}

/** Whether the seats are lost. */
function isGone({ status }: Problem): boolean {
  return status === 410 || status === 404;
}
