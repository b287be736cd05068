import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { MoneyPipe } from '../../ui/money';
import { KIND_NAMES, Seat } from '../seat';
import { layOut } from '../seat-layout';
import { runName, runsOf } from './seat-runs';

/** The same seats as plain buttons, row by row and free run by free run. */
@Component({
  selector: 'app-seat-list',
  imports: [MoneyPipe],
  templateUrl: './seat-list.html',
  styleUrl: './seat-list.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SeatList {
  readonly seats = input.required<Seat[]>();
  readonly currency = input.required<string>();
  readonly chosen = input.required<ReadonlySet<string>>();
  /** Seats that the person has and can choose again. */
  readonly own = input<ReadonlySet<string>>(new Set<string>());
  readonly toggled = output<Seat>();

  protected readonly rows = computed(() => {
    const layout = layOut(this.seats());
    const runs = runsOf(layout, this.chosen());
    return layout.rows.map(({ label }) => ({ label, runs: runs.filter((run) => run.row === label) }));
  });
  protected readonly runName = runName;

  protected note(seat: Seat): string {
    const kind = seat.kind === 'STANDARD' ? [] : [KIND_NAMES[seat.kind]];
    return [...kind, ...(this.own().has(seat.id) ? ['Yours now'] : [])].join(', ');
  }
}
