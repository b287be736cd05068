import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
  untracked,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { nowEvery } from '../../core/now';
import { Problem, problemOf } from '../../core/problem';
import { GiveBack } from '../../seats/give-back';
import { HoldMemory } from '../../seats/hold-memory';
import { Hold, KIND_NAMES } from '../../seats/seat';
import { SeatApi } from '../../seats/seat-api';
import { ShowtimeApi } from '../../showtimes/showtime-api';
import { CountdownRing } from '../../ui/countdown-ring/countdown-ring';
import { Icon } from '../../ui/icon/icon';
import { MoneyPipe } from '../../ui/money';
import { Notice } from '../../ui/notice';
import { DayAndTimePipe, countdown } from '../../ui/time';
import { Booking, Quote, QuoteRequest, isAboutPromoCode } from '../booking';
import { BookingApi } from '../booking-api';
import { CardField } from './card-field';
import { clockSkew, secondsLeft } from './hold-clock';
import { PaymentFlow } from './payment-flow';
import { PromoField } from './promo-field';
import { TEST_CARDS } from './test-cards';

/** From held seats to a paid booking. */
@Component({
  selector: 'app-checkout',
  imports: [CardField, CountdownRing, DayAndTimePipe, Icon, MoneyPipe, Notice, PromoField, RouterLink],
  providers: [PaymentFlow],
  templateUrl: './checkout.html',
  styleUrl: './checkout.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Checkout {
  /** Bound from the route. */
  readonly holdId = input.required<string>();

  private readonly api = inject(BookingApi);
  private readonly seats = inject(SeatApi);
  private readonly payment = inject(PaymentFlow);
  private readonly giveBack = inject(GiveBack);
  private readonly memory = inject(HoldMemory);
  private readonly router = inject(Router);
  private readonly now = nowEvery(250);

  protected readonly loaded = this.api.hold(this.holdId);
  /** The hold as it is now: an extension replaces what was loaded. */
  protected readonly hold = linkedSignal<Hold | null>(() => (this.loaded.hasValue() ? this.loaded.value() : null));
  protected readonly showtime = inject(ShowtimeApi).showtime(() => this.hold()?.showtimeId);
  private readonly skew = computed(() => clockSkew(this.loaded.headers(), untracked(this.now).getTime()));

  protected readonly types = signal<Record<string, string>>({});
  private readonly promoCode = signal<string | null>(null);
  /** Why the last promo code was not taken. */
  protected readonly promoProblem = signal<string | null>(null);
  private readonly choice = computed<QuoteRequest>(() => {
    const promoCode = this.promoCode();
    return { holdId: this.holdId(), types: this.types(), ...(promoCode && { promoCode }) };
  });
  private readonly quoted = this.api.quote(() => (this.loaded.hasValue() ? this.choice() : undefined));
  /** The code that the price on screen is for: one that is still being asked about is not. */
  protected readonly pricedCode = linkedSignal<string | null | undefined, string | null>({
    source: () => (this.quoted.hasValue() ? this.promoCode() : undefined),
    computation: (code, previous) => (code === undefined ? (previous?.value ?? null) : code),
  });
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
  protected readonly extended = linkedSignal(() => this.hold()?.extended ?? false);
  protected readonly extending = signal(false);

  protected readonly card = signal(TEST_CARDS[0].token);
  protected readonly state = this.payment.state;
  /** In the page's words. */
  protected readonly shown = signal<Problem | null>(null);
  protected readonly loadProblem = computed(() => (this.loaded.error() ? problemOf(this.loaded.error()) : null));
  protected readonly expired = computed(() => {
    if (this.state() === 'gone') return true;
    if (this.state() !== 'choosing') return false;
    const status = this.loadProblem()?.status;
    const hold = this.hold();
    return status === 404 || status === 410 || (hold !== null && (this.left() <= 0 || isOver(hold)));
  });
  protected readonly showtimeId = computed(() => this.hold()?.showtimeId ?? null);
  protected readonly booked = computed(() => this.hold()?.status === 'CONFIRMED');
  protected readonly kinds = KIND_NAMES;

  constructor() {
    effect(() => {
      const id = this.holdId();
      untracked(() => {
        const order = this.payment.resume(id);
        if (!order) return;
        this.types.set(order.types);
        this.promoCode.set(order.promoCode ?? null);
        this.card.set(order.payment.token);
      });
    });
    effect(() => {
      const problem = this.payment.problem();
      untracked(() => {
        if (!problem) return this.shown.set(null);
        this.explain(problem);
        // Paying extends a hold once: it is read again.
        this.loaded.reload();
      });
    });
    effect(() => {
      const problem = this.quoteProblem();
      if (problem && isAboutPromoCode(problem)) untracked(() => this.refusePromoCode(problem));
    });
    effect(() => {
      const booking = this.payment.booking();
      if (booking) untracked(() => this.leave(booking));
    });
    effect(() => {
      const hold = this.hold();
      if (hold && !isOver(hold) && untracked(this.left) > 0) untracked(() => this.memory.keepHold(hold));
    });
    effect(() => {
      const showtimeId = this.showtimeId();
      if (this.expired() && showtimeId) untracked(() => this.memory.forgetHold(showtimeId));
    });
  }

  protected choose(seat: string, type: string): void {
    this.types.update((types) => ({ ...types, [seat]: type }));
  }

  protected usePromoCode(code: string | null): void {
    this.promoProblem.set(null);
    this.promoCode.set(code);
  }

  protected extend(): void {
    this.extending.set(true);
    this.seats.extend(this.holdId()).subscribe({
      next: (hold) => {
        this.hold.set({ ...hold, extended: true });
        this.extending.set(false);
      },
      error: (error: unknown) => {
        const problem = problemOf(error);
        this.extending.set(false);
        if (problem.code === 'already-extended') this.extended.set(true);
        if (problem.status === 410 || problem.status === 404) this.payment.lose();
        else if (!this.extended()) this.shown.set(problem);
      },
    });
  }

  protected pay(): void {
    if (this.state() !== 'choosing' || !this.quote()) return;
    this.payment.pay({ ...this.choice(), payment: { token: this.card() } });
  }

  protected changeSeats(hold: Hold): void {
    this.giveBack.ask(hold.seats).subscribe(() => this.release(hold));
  }

  private release(hold: Hold): void {
    this.seats.release(hold.id).subscribe({
      next: () => this.toSeats(hold),
      error: (error: unknown) => {
        const problem = problemOf(error);
        if (problem.status === 404 || problem.status === 410) this.toSeats(hold);
        else this.shown.set(problem);
      },
    });
  }

  private toSeats(hold: Hold): void {
    this.memory.forgetHold(hold.showtimeId);
    this.memory.keepChoice(hold.showtimeId, hold.seats);
    void this.router.navigate(['/showtimes', hold.showtimeId]);
  }

  /** Without the code there is a price again, which the person sees before paying. */
  private refusePromoCode(problem: Problem): void {
    this.promoCode.set(null);
    this.promoProblem.set(problem.detail);
  }

  private explain(problem: Problem): void {
    if (isAboutPromoCode(problem)) {
      this.refusePromoCode(problem);
      const detail = `${problem.detail}. Nothing was charged; this is the price without it.`;
      return this.shown.set({ ...problem, title: 'The promo code does not count', detail });
    }
    if (problem.code !== 'payment-declined') return this.shown.set(problem);
    const time = countdown(this.left());
    this.shown.set({
      ...problem,
      title: 'The card was declined',
      detail: `Nothing was charged; your seats are still yours for ${time}. Choose another card and try again.`,
    });
  }

  private leave(booking: Booking): void {
    this.memory.forgetHold(booking.showtime.id);
    this.memory.keepChoice(booking.showtime.id, []);
    void this.router.navigate(['/bookings', booking.id], { queryParams: { new: true }, replaceUrl: true });
  }
}

/** Released, expired, or booked already; a server that says nothing means an open one. */
function isOver(hold: Hold): boolean {
  return hold.status !== undefined && hold.status !== 'ACTIVE';
}
