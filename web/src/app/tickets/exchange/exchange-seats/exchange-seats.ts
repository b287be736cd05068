import { ChangeDetectionStrategy, Component, computed, inject, input, model, output, signal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { of, switchMap, timer } from 'rxjs';
import { map } from 'rxjs/operators';
import { LiveSeats } from '../../../seats/live-seats';
import { Seat, isAccessible } from '../../../seats/seat';
import { SeatLegend } from '../../../seats/seat-legend/seat-legend';
import { SeatList } from '../../../seats/seat-list/seat-list';
import { SeatMap } from '../../../seats/seat-map/seat-map';
import { Icon } from '../../../ui/icon/icon';
import { Notice } from '../../../ui/notice';

/** The room of the showtime, live, as a map or a list, with the seats that the booking has. */
@Component({
  selector: 'app-exchange-seats',
  imports: [Icon, Notice, SeatLegend, SeatList, SeatMap],
  templateUrl: './exchange-seats.html',
  styleUrl: './exchange-seats.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ExchangeSeats {
  /** Those of the booking count as free. */
  readonly seats = input.required<Seat[]>();
  readonly own = input.required<ReadonlySet<string>>();
  readonly chosen = input.required<ReadonlySet<string>>();
  readonly lost = input.required<ReadonlySet<string>>();
  readonly accessible = model.required<boolean>();
  readonly toggled = output<Seat>();

  protected readonly live = inject(LiveSeats);
  protected readonly view = signal<'map' | 'list'>('map');
  protected readonly hasAccessible = computed(() => this.seats().some(isAccessible));
  /** What is shown already stays when a later fetch fails: it is repeated until it works. */
  protected readonly problem = computed(() => (this.seats().length ? null : this.live.problem()));
  /** A short break of the connection is not worth a word. */
  protected readonly disconnected = toSignal(
    toObservable(this.live.connected).pipe(
      switchMap((connected) => (connected ? of(false) : timer(3000).pipe(map(() => true)))),
    ),
    { initialValue: false },
  );
}
