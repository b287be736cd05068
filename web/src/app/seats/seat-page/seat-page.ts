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
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { Router, RouterLink } from '@angular/router';
import { of, switchMap, timer } from 'rxjs';
import { map } from 'rxjs/operators';
import { Session } from '../../core/auth/session';
import { PageTitle } from '../../core/page-title';
import { Problem, problemOf } from '../../core/problem';
import { ShowtimeApi } from '../../showtimes/showtime-api';
import { Icon } from '../../ui/icon/icon';
import { MoneyPipe } from '../../ui/money';
import { Notice } from '../../ui/notice';
import { DayAndTimePipe } from '../../ui/time';
import { GiveBack } from '../give-back';
import { HoldMemory } from '../hold-memory';
import { LiveSeats } from '../live-seats';
import { Hold, Seat, isAccessible } from '../seat';
import { SeatApi } from '../seat-api';
import { bySeat, linesOf, listed, lostInWords, lostOf, toggle } from '../seat-choice';
import { SeatLegend } from '../seat-legend/seat-legend';
import { SeatList } from '../seat-list/seat-list';
import { SeatMap } from '../seat-map/seat-map';
import { NO_OFFERS, SeatOffer, SeatRefusal, refusalOf } from '../seat-refusal';

/** Choosing seats of one showtime, live. */
@Component({
  selector: 'app-seat-page',
  imports: [DayAndTimePipe, Icon, MoneyPipe, Notice, RouterLink, SeatLegend, SeatList, SeatMap],
  providers: [LiveSeats],
  templateUrl: './seat-page.html',
  styleUrl: './seat-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SeatPage {
  /** Bound from the route. */
  readonly showtimeId = input.required<string>();

  private readonly api = inject(SeatApi);
  private readonly giveBack = inject(GiveBack);
  private readonly memory = inject(HoldMemory);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly live = inject(LiveSeats);
  protected readonly showtime = inject(ShowtimeApi).showtime(this.showtimeId);

  protected readonly view = signal<'map' | 'list'>('map');
  protected readonly chosen = linkedSignal(() => this.memory.choiceOf(this.showtimeId()));
  /** Of an offer that is pointed at, to be seen on the map before it is taken. */
  protected readonly previewed = signal<string[] | null>(null);
  protected readonly chosenSet = computed(
    () => new Set([...(this.previewed() ?? this.chosen()), ...(this.hold()?.seats ?? [])]),
  );
  protected readonly chosenSeats = computed(() =>
    this.live
      .seats()
      .filter((seat) => this.chosen().includes(seat.id))
      .sort(bySeat),
  );
  protected readonly hasAccessible = computed(() => this.live.seats().some(isAccessible));
  protected readonly accessible = linkedSignal(() => this.memory.accessOf(this.showtimeId()));
  protected readonly lines = computed(() => linesOf(this.chosenSeats()));
  protected readonly total = computed(() => this.lines().reduce((sum, line) => sum + line.amount, 0));
  /** This tab's own open hold on the showtime, found again after coming back from the checkout. */
  protected readonly hold = linkedSignal(() => this.memory.holdOf(this.showtimeId()));
  protected readonly holding = signal(false);
  /** Said politely, shown above the bar. */
  protected readonly message = signal('');
  private readonly refusal = signal<SeatRefusal | null>(null);
  /** Those whose seats nobody has taken since. */
  protected readonly offers = computed(
    () => this.refusal()?.offers.filter(({ seats }) => !lostOf(seats, this.live.seats()).length) ?? NO_OFFERS,
  );
  protected readonly lost = signal<ReadonlySet<string>>(new Set());
  protected readonly problem = computed<Problem | null>(() => {
    if (this.showtime.error()) return problemOf(this.showtime.error());
    // What is shown already stays when a later fetch fails: it is repeated until it works.
    if (this.live.seats().length) return null;
    const problem = this.live.problem();
    // A new showtime is known a moment before its seats are open.
    return problem?.status === 404 && this.showtime.hasValue() ? null : problem;
  });
  protected readonly over = computed(() => {
    if (!this.showtime.hasValue()) return false;
    return this.showtime.value().status === 'CANCELLED' || new Date(this.showtime.value().startsAt) <= new Date();
  });
  /** A short break of the connection is not worth a word. */
  protected readonly disconnected = toSignal(
    toObservable(this.live.connected).pipe(
      switchMap((connected) => (connected ? of(false) : timer(3000).pipe(map(() => true)))),
    ),
    { initialValue: false },
  );
  protected readonly listed = listed;

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      const id = this.showtimeId();
      untracked(() => this.live.open(id));
    });
    effect(() => {
      if (this.showtime.hasValue()) title.show(`Seats for ${this.showtime.value().movie.title}`);
    });
    effect((onCleanup) => {
      const hold = this.hold();
      if (!hold) return;
      const timer = setTimeout(() => this.hold.set(null), Date.parse(hold.expiresAt) - Date.now());
      onCleanup(() => clearTimeout(timer));
    });
    effect(() => this.memory.keepChoice(this.showtimeId(), this.chosen()));
    effect(() => this.memory.keepAccess(this.showtimeId(), this.accessible()));
    effect(() => {
      const seats = this.live.seats();
      if (seats.length && !this.holding()) untracked(() => this.dropLost(seats));
    });
  }

  protected toggle(seat: Seat): void {
    if (this.hold()) return this.say('Your seats are held already. Go on to the checkout, or change seats.');
    const result = toggle(this.chosen(), seat);
    if ('refused' in result) return this.say(result.refused);
    this.chosen.set(result.chosen);
    this.say('');
  }

  protected clear(): void {
    this.chosen.set([]);
    this.say('');
  }

  protected continue(): void {
    if (!this.chosen().length || this.holding()) return;
    if (!this.session.signedIn()) return this.session.requireSignIn();
    this.holding.set(true);
    this.say('');
    this.api.hold(this.showtimeId(), this.chosen(), this.accessible()).subscribe({
      next: (hold) => {
        this.memory.keepHold(hold);
        void this.router.navigate(['/checkout', hold.id]);
      },
      error: (error: unknown) => this.refused(problemOf(error)),
    });
  }

  protected take(offer: SeatOffer): void {
    this.chosen.set(offer.seats);
    this.accessible.set(offer.accessible);
    this.continue();
  }

  protected changeSeats(hold: Hold): void {
    this.giveBack.ask(hold.seats).subscribe(() => this.release(hold));
  }

  /** Gives the held seats back, and keeps them chosen. */
  private release(hold: Hold): void {
    this.holding.set(true);
    this.say('');
    this.api.release(hold.id).subscribe({
      next: () => this.reopen(hold),
      error: (error: unknown) => {
        const problem = problemOf(error);
        if (problem.status === 404 || problem.status === 410) this.reopen(hold);
        else this.refused(problem);
      },
    });
  }

  private reopen(hold: Hold): void {
    this.memory.forgetHold(hold.showtimeId);
    this.hold.set(null);
    this.api.seatMap(hold.showtimeId).subscribe({
      next: (map) => {
        const free = new Set(map.seats.filter((seat) => seat.state === 'FREE').map((seat) => seat.id));
        this.live.take(map);
        this.chosen.set(hold.seats.filter((seat) => free.has(seat)));
        this.holding.set(false);
      },
      error: (error: unknown) => this.refused(problemOf(error)),
    });
  }

  private refused(problem: Problem): void {
    const refusal = refusalOf(problem, this.chosenSeats(), this.accessible(), this.live.seats(), this.live.currency());
    if (refusal) {
      this.say(refusal.message);
      this.refusal.set(refusal);
    } else if (problem.code === 'seat-taken') {
      const taken = (problem.extra['seats'] as string[] | undefined) ?? [];
      this.leave(taken.filter((seat) => this.chosen().includes(seat)));
    } else if (problem.status === 410) {
      this.say(`${problem.detail}. These seats can no longer be booked.`);
      this.showtime.reload();
    } else if (problem.status !== 401) {
      this.say(problem.detail);
    }
    this.holding.set(false);
    this.live.reload();
  }

  private dropLost(seats: Seat[]): void {
    const gone = lostOf(this.chosen(), seats);
    if (gone.length) this.leave(gone);
  }

  private leave(gone: string[]): void {
    this.chosen.update((chosen) => chosen.filter((id) => !gone.includes(id)));
    this.lost.set(new Set(gone));
    this.say(lostInWords(gone));
  }

  private say(message: string): void {
    this.message.set(message);
    this.refusal.set(null);
    this.previewed.set(null);
  }
}
