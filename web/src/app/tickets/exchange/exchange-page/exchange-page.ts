import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { latest } from '../../../core/latest';
import { Problem, problemOf } from '../../../core/problem';
import { LiveSeats } from '../../../seats/live-seats';
import { Seat, isAccessible } from '../../../seats/seat';
import { bySeat, lostOf } from '../../../seats/seat-choice';
import { SeatOffer, refusalOf } from '../../../seats/seat-refusal';
import { ShowtimeApi } from '../../../showtimes/showtime-api';
import { Icon } from '../../../ui/icon/icon';
import { Notice } from '../../../ui/notice';
import { DayAndTimePipe } from '../../../ui/time';
import { Booking, isExchangeable } from '../../booking';
import { BookingApi } from '../../booking-api';
import { TEST_CARDS } from '../../checkout/test-cards';
import { ExchangeAttempts, isDone } from '../exchange-attempts';
import { ExchangeBar } from '../exchange-bar/exchange-bar';
import { canMoveTo, choose } from '../exchange-choice';
import { ExchangeConfirm } from '../exchange-confirm/exchange-confirm';
import { ExchangeFlow } from '../exchange-flow';
import { differenceOf, ownSeats, planOf } from '../exchange-price';
import { ExchangeSeats } from '../exchange-seats/exchange-seats';
import { ExchangeTalk } from '../exchange-talk';
import { UNKNOWN, canBeRepeated, closedBecause, explained, messageOf } from '../exchange-words';
import { ShowtimeChoice } from '../showtime-choice/showtime-choice';

/** Other seats for a booking, perhaps in another showtime of its film. */
@Component({
  selector: 'app-exchange-page',
  imports: [DayAndTimePipe, ExchangeBar, ExchangeConfirm, ExchangeSeats, Icon, Notice, RouterLink, ShowtimeChoice],
  providers: [ExchangeFlow, ExchangeTalk, LiveSeats],
  templateUrl: './exchange-page.html',
  styleUrl: './exchange-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ExchangePage {
  /** Bound from the route. */
  readonly bookingId = input.required<string>();
  /** The one that seats are chosen for. */
  readonly showtimeId = input.required<string>();
  readonly date = input<string>();

  private readonly api = inject(BookingApi);
  private readonly attempts = inject(ExchangeAttempts);
  private readonly router = inject(Router);
  private readonly live = inject(LiveSeats);
  protected readonly flow = inject(ExchangeFlow);
  protected readonly talk = inject(ExchangeTalk);
  private readonly injector = inject(Injector);
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');
  protected readonly loaded = this.api.booking(this.bookingId);
  protected readonly terms = this.api.cancellation(this.bookingId);
  protected readonly shown = inject(ShowtimeApi).showtime(this.showtimeId);

  protected readonly booking = latest(this.loaded);
  protected readonly showtime = computed(() => (this.shown.hasValue() ? this.shown.value() : null));
  protected readonly problem = computed(() => {
    const error = (!this.booking() && this.loaded.error()) || this.terms.error() || this.shown.error();
    return error ? problemOf(error) : null;
  });
  /** Why the booking stays as it is, a code; null as long as nobody knows, and when it does not. */
  protected readonly closed = computed(() => {
    const booking = this.booking();
    if (!booking || !this.terms.hasValue()) return null;
    const { possible, reason } = this.terms.value();
    if (!possible) return reason ?? 'too-late';
    return isExchangeable(booking) ? null : 'counter-booking';
  });
  protected readonly closedBecause = closedBecause;
  /** Whether the showtime is one that the booking can be changed to. */
  protected readonly fits = computed(() => {
    const [booking, showtime] = [this.booking(), this.showtime()];
    return !booking || !showtime || canMoveTo(showtime, booking);
  });

  protected readonly count = computed(() => this.booking()?.seats.length ?? 0);
  private readonly owned = computed(() => ownSeats(this.booking(), this.showtimeId()), {
    equal: (a, b) => a.join() === b.join(),
  });
  protected readonly own = computed<ReadonlySet<string>>(() => new Set(this.owned()));
  /** The room as this customer can choose from it. */
  protected readonly seats = computed(() =>
    this.live.seats().map((seat): Seat => (this.own().has(seat.id) ? { ...seat, state: 'FREE' } : seat)),
  );
  /** To begin with what the booking has. */
  protected readonly chosen = linkedSignal<{ showtimeId: string; owned: string[] }, string[]>({
    source: () => ({ showtimeId: this.showtimeId(), owned: this.owned() }),
    computation: ({ owned }) => owned,
  });
  protected readonly chosenSet = computed(() => new Set(this.talk.previewed() ?? this.chosen()));
  protected readonly chosenSeats = computed(() =>
    this.seats()
      .filter((seat) => this.chosen().includes(seat.id))
      .sort(bySeat),
  );
  private readonly hasAccessible = computed(() => this.booking()?.lines?.some(isAccessible) ?? false);
  protected readonly accessible = linkedSignal(() => this.hasAccessible());
  protected readonly plan = computed(() => {
    const [booking, showtime] = [this.booking(), this.showtime()];
    const isWhole = this.count() > 0 && this.chosenSeats().length === this.count();
    const isOther = this.chosen().some((seat) => !this.own().has(seat));
    return booking && showtime && isWhole && isOther ? planOf(booking, showtime, this.chosenSeats()) : null;
  });
  /** What the cinema asked for, of these seats. */
  private readonly asked = linkedSignal<string, number | null>({
    source: () => `${this.showtimeId()} ${this.chosen().join()}`,
    computation: () => null,
  });
  protected readonly difference = computed(() => this.asked() ?? differenceOf(this.booking(), this.plan()));
  protected readonly confirming = linkedSignal<string, boolean>({ source: this.showtimeId, computation: () => false });
  protected readonly card = signal(TEST_CARDS[0].token);
  protected readonly shownProblem = signal<Problem | null>(null);

  constructor() {
    effect(() => {
      const id = this.showtimeId();
      untracked(() => this.live.open(id));
    });
    effect(() => {
      const gone = this.booking() && this.seats().length ? lostOf(this.chosen(), this.seats()) : [];
      if (gone.length && !this.isOpen()) untracked(() => this.drop(gone));
    });
    effect(() => {
      const problem = this.flow.problem();
      if (problem) untracked(() => this.refused(problem));
    });
    effect(() => {
      const booking = this.flow.booking();
      if (booking) untracked(() => this.leave(booking));
    });
    const entered = effect(() => {
      const booking = this.booking();
      if (!booking) return;
      untracked(() => this.pickUp(booking));
      entered.destroy();
    });
  }

  protected toggle(seat: Seat): void {
    const result = choose(this.chosen(), seat, this.count());
    if ('refused' in result) return this.talk.say(result.refused);
    this.chosen.set(result.chosen);
    this.talk.say(result.left ? `${seat.id} takes the place of ${result.left}.` : '');
  }

  protected review(): void {
    this.talk.say('');
    this.shownProblem.set(null);
    this.confirming.set(true);
  }

  protected take(offer: SeatOffer): void {
    this.chosen.set(this.besideKept(offer.seats));
    this.accessible.set(offer.accessible);
    this.review();
  }

  protected confirm(): void {
    this.shownProblem.set(null);
    const isDearer = (this.difference() ?? 0) > 0;
    this.flow.send(this.bookingId(), {
      showtimeId: this.showtimeId(),
      seats: this.chosenSeats().map((seat) => seat.id),
      accessible: this.accessible(),
      ...(isDearer && { payment: { token: this.card() } }),
    });
  }

  protected reload(): void {
    for (const each of [this.loaded, this.terms, this.shown]) each.reload();
  }

  /** An offer is for the seats that are new. */
  protected besideKept(offered: string[]): string[] {
    return [...this.chosen().filter((seat) => this.own().has(seat)), ...offered];
  }

  /** Whether seats that are held or sold now may be so for this very booking. */
  private isOpen(): boolean {
    return this.flow.sending() || this.attempts.open(this.bookingId()) !== null;
  }

  /** After a reload or the way back: a try of which nobody knows how it ended came through, or is offered again. */
  private pickUp(booking: Booking): void {
    const order = this.attempts.open(booking.id)?.order;
    if (!order) return;
    if (isDone(order, booking)) {
      this.attempts.end(booking.id);
      return this.leave(booking);
    }
    if (order.showtimeId !== this.showtimeId()) return;
    this.chosen.set(order.seats);
    this.accessible.set(order.accessible);
    this.card.update((card) => order.payment?.token ?? card);
    this.shownProblem.set(UNKNOWN);
    this.confirming.set(true);
  }

  private refused(problem: Problem): void {
    if (problem.code === 'payment-missing') this.asked.set(problem.extra['difference'] as number);
    if (canBeRepeated(problem)) return this.shownProblem.set(explained(problem));
    const added = this.chosenSeats().filter((seat) => !this.own().has(seat.id));
    const refusal = refusalOf(problem, added, this.accessible(), this.seats(), this.live.currency());
    if (problem.code === 'seat-taken') this.drop((problem.extra['seats'] as string[] | undefined) ?? []);
    else this.toSeats(() => (refusal ? this.talk.refuse(refusal) : this.talk.say(messageOf(problem))));
    this.live.reload();
    this.reload();
  }

  private drop(gone: string[]): void {
    this.chosen.update((chosen) => chosen.filter((id) => !gone.includes(id)));
    this.toSeats(() => this.talk.lose(gone));
  }

  /** What is said is heard only where the seats are shown already. */
  protected toSeats(say = () => this.talk.say('')): void {
    if (!this.confirming()) return say();
    this.confirming.set(false);
    afterNextRender(
      () => {
        this.heading()?.nativeElement.focus();
        say();
      },
      { injector: this.injector },
    );
  }

  private leave(booking: Booking): void {
    void this.router.navigate(['/bookings', booking.id], { queryParams: { changed: true }, replaceUrl: true });
  }
}
