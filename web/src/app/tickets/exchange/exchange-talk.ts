import { Injectable, computed, inject, signal } from '@angular/core';
import { LiveSeats } from '../../seats/live-seats';
import { lostInWords, lostOf } from '../../seats/seat-choice';
import { NO_OFFERS, SeatRefusal } from '../../seats/seat-refusal';

const NONE: ReadonlySet<string> = new Set();

/** What the page says about the choice of seats, and offers instead of it. */
@Injectable()
export class ExchangeTalk {
  private readonly live = inject(LiveSeats);
  private readonly refusal = signal<SeatRefusal | null>(null);
  private readonly gone = signal(NONE);
  private readonly said = signal('');

  readonly message = this.said.asReadonly();
  /** Of an offer that is pointed at, to be seen on the map before it is taken. */
  readonly previewed = signal<string[] | null>(null);
  /** Seats that left the choice last. */
  readonly lost = this.gone.asReadonly();
  /** Those whose seats nobody has taken since. */
  readonly offers = computed(
    () => this.refusal()?.offers.filter(({ seats }) => !lostOf(seats, this.live.seats()).length) ?? NO_OFFERS,
  );

  say(message: string): void {
    this.said.set(message);
    this.refusal.set(null);
    this.previewed.set(null);
  }

  refuse(refusal: SeatRefusal): void {
    this.say(refusal.message);
    this.refusal.set(refusal);
  }

  lose(seats: string[]): void {
    this.say(lostInWords(seats));
    this.gone.set(new Set(seats));
  }
}
