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
import { RouterLink } from '@angular/router';
import { Observable } from 'rxjs';
import { Problem, problemOf } from '../../../core/problem';
import { HoldMemory } from '../../../seats/hold-memory';
import { LiveSeats } from '../../../seats/live-seats';
import { Hold, Seat } from '../../../seats/seat';
import { SeatApi } from '../../../seats/seat-api';
import { bySeat, lostInWords, lostOf, toggle } from '../../../seats/seat-choice';
import { SeatLegend } from '../../../seats/seat-legend/seat-legend';
import { SeatMap } from '../../../seats/seat-map/seat-map';
import { NO_OFFERS, SeatOffer, SeatRefusal } from '../../../seats/seat-refusal';
import { ShowtimeApi } from '../../../showtimes/showtime-api';
import { Icon } from '../../../ui/icon/icon';
import { MoneyPipe } from '../../../ui/money';
import { Notice } from '../../../ui/notice';
import { DayAndTimePipe } from '../../../ui/time';
import { LoadError } from '../../load-error/load-error';
import { CounterCheckout } from '../counter-checkout/counter-checkout';
import { counterRefusalOf } from './counter-refusal';

const NOBODY: ReadonlySet<string> = new Set();

/** One sale over the counter: seats first, held so that no money is taken for a seat that goes elsewhere. */
@Component({
  selector: 'app-sale-page',
  imports: [CounterCheckout, DayAndTimePipe, Icon, LoadError, MoneyPipe, Notice, RouterLink, SeatLegend, SeatMap],
  providers: [LiveSeats],
  templateUrl: './sale-page.html',
  styleUrl: './sale-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SalePage {
  /** Bound from the route. */
  readonly showtimeId = input.required<string>();

  private readonly api = inject(SeatApi);
  private readonly memory = inject(HoldMemory);
  protected readonly live = inject(LiveSeats);
  protected readonly showtime = inject(ShowtimeApi).showtime(this.showtimeId);

  protected readonly bestOf = [1, 2, 3, 4, 5, 6];
  protected readonly chosen = linkedSignal<string, string[]>({ source: this.showtimeId, computation: () => [] });
  protected readonly chosenSet = computed(() => new Set(this.chosen()));
  protected readonly chosenSeats = computed(() =>
    this.live
      .seats()
      .filter((seat) => this.chosen().includes(seat.id))
      .sort(bySeat),
  );
  protected readonly total = computed(() => this.chosenSeats().reduce((sum, seat) => sum + seat.price, 0));
  /** Found again after a reload. */
  protected readonly hold = linkedSignal<Hold | null>(() => this.memory.holdOf(this.showtimeId()));
  protected readonly holding = signal(false);
  protected readonly message = signal('');
  private readonly refusal = signal<SeatRefusal | null>(null);
  protected readonly offers = computed(
    () => this.refusal()?.offers.filter(({ seats }) => !lostOf(seats, this.live.seats()).length) ?? NO_OFFERS,
  );
  protected readonly lost = signal(NOBODY);
  protected readonly over = computed(() => {
    if (!this.showtime.hasValue()) return false;
    return this.showtime.value().status === 'CANCELLED' || new Date(this.showtime.value().startsAt) <= new Date();
  });

  constructor() {
    effect(() => {
      const id = this.showtimeId();
      untracked(() => this.live.open(id));
    });
    effect(() => {
      const gone = lostOf(this.chosen(), this.live.seats());
      if (gone.length && this.live.seats().length && !this.holding()) untracked(() => this.leave(gone));
    });
  }

  protected toggle(seat: Seat): void {
    const result = toggle(this.chosen(), seat);
    if ('refused' in result) return this.say(result.refused);
    this.chosen.set(result.chosen);
    this.say('');
  }

  protected clear(): void {
    this.chosen.set([]);
    this.say('');
  }

  protected continue(accessible = false): void {
    if (this.chosen().length) this.take(this.api.hold(this.showtimeId(), this.chosen(), accessible), accessible);
  }

  protected best(count: number): void {
    this.clear();
    this.take(this.api.holdBest(this.showtimeId(), count), false);
  }

  protected accept(offer: SeatOffer): void {
    this.chosen.set(offer.seats);
    this.continue(offer.accessible);
  }

  /** The customer is served, or wants other seats. */
  protected startOver(message = ''): void {
    this.memory.forgetHold(this.showtimeId());
    this.hold.set(null);
    this.chosen.set([]);
    this.say(message);
    this.live.reload();
  }

  private take(held: Observable<Hold>, accessible: boolean): void {
    if (this.holding()) return;
    this.holding.set(true);
    this.say('');
    held.subscribe({
      next: (hold) => {
        this.holding.set(false);
        this.memory.keepHold(hold);
        this.hold.set(hold);
        this.chosen.set([]);
      },
      error: (error: unknown) => this.refused(problemOf(error), accessible),
    });
  }

  private refused(problem: Problem, accessible: boolean): void {
    const [seats, currency] = [this.live.seats(), this.live.currency()];
    const refusal = counterRefusalOf(problem, this.chosenSeats(), accessible, seats, currency);
    if (refusal) {
      this.say(refusal.message);
      this.refusal.set(refusal);
    } else if (problem.code === 'seat-taken') {
      const taken = (problem.extra['seats'] as string[] | undefined) ?? [];
      this.leave(this.chosen().filter((seat) => taken.includes(seat)));
    } else if (problem.status !== 401) {
      this.say(problem.detail);
    }
    this.holding.set(false);
    this.live.reload();
  }

  private leave(gone: string[]): void {
    this.chosen.update((chosen) => chosen.filter((id) => !gone.includes(id)));
    this.lost.set(new Set(gone));
    this.say(lostInWords(gone));
  }

  private say(message: string): void {
    this.message.set(message);
    this.refusal.set(null);
  }
}
