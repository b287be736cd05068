import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { Seat } from '../../../seats/seat';
import { SeatOffer } from '../../../seats/seat-refusal';
import { Icon } from '../../../ui/icon/icon';
import { MoneyPipe } from '../../../ui/money';
import { Booking } from '../../booking';
import { ExchangePlan } from '../exchange-price';

/** Sticks below the map: the choice, what it means in money, and the way on. */
@Component({
  selector: 'app-exchange-bar',
  imports: [Icon, MoneyPipe],
  templateUrl: './exchange-bar.html',
  styleUrl: './exchange-bar.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ExchangeBar {
  readonly booking = input.required<Booking>();
  readonly chosen = input.required<Seat[]>();
  /** Null as long as there is nothing to change. */
  readonly plan = input.required<ExchangePlan | null>();
  /** Minor units, negative when money goes back; null where only the cinema knows it. */
  readonly difference = input.required<number | null>();
  readonly message = input.required<string>();
  readonly offers = input.required<SeatOffer[]>();
  readonly reviewed = output();
  readonly taken = output<SeatOffer>();
  readonly previewed = output<string[] | null>();

  protected readonly missing = computed(() => this.booking().seats.length - this.chosen().length);
  protected readonly said = computed(() => {
    const unsold = this.plan()?.unsold ?? [];
    return unsold.length
      ? 'This showtime does not sell all of your kinds of ticket: choose another one.'
      : this.message();
  });
  protected readonly hint = computed(() => {
    const missing = this.missing();
    if (missing > 0)
      return `Choose ${missing} ${missing === this.booking().seats.length ? '' : 'more '}${seats(missing)}.`;
    return 'These are your seats now: tap another one, or choose another time.';
  });
}

function seats(count: number): string {
  return count === 1 ? 'seat' : 'seats';
}
