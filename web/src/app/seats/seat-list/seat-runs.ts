import { Seat } from '../seat';
import { SeatLayout } from '../seat-layout';

/** Seats side by side that can be chosen: no gap and nobody between them. */
export interface SeatRun {
  row: string;
  seats: Seat[];
}

export function runsOf(layout: SeatLayout, chosen: ReadonlySet<string>): SeatRun[] {
  const runs: SeatRun[] = [];
  for (const { label, places } of layout.rows) {
    let run: SeatRun | undefined;
    for (const { seat } of places) {
      if (seat.state !== 'FREE' && !chosen.has(seat.id)) {
        run = undefined;
        continue;
      }
      if (run?.seats.at(-1)?.number === seat.number - 1) run?.seats.push(seat);
      else runs.push((run = { row: label, seats: [seat] }));
    }
  }
  return runs;
}

/** "seats 4 to 9", "seat 4" */
export function runName({ seats }: SeatRun): string {
  const [first, last] = [seats[0].number, seats[seats.length - 1].number];
  return first === last ? `seat ${first}` : `seats ${first} to ${last}`;
}
