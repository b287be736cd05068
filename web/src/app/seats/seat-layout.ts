import { Seat } from './seat';

export interface SeatPlace {
  seat: Seat;
  /** Middle of the seat, in drawing units; a seat is {@link SEAT} wide. */
  x: number;
  y: number;
}

export interface SeatRow {
  label: string;
  y: number;
  /** Left to right. */
  places: SeatPlace[];
}

export interface SeatLayout {
  rows: SeatRow[];
  width: number;
  height: number;
  left: number;
  right: number;
}

export const SEAT = 40;
const ROW = 46;
const LABEL = 44;
const SCREEN = 96;
const FOOT = 28;
/** How far the middle of a row lies behind its ends. */
const BEND = 18;

/**
 * Places seats by row and number: a number that no seat has is a gap in the room, an aisle. Rows bend around the screen.
 */
export function layOut(seats: Seat[]): SeatLayout {
  const rows = new Map<string, Seat[]>();
  for (const seat of seats) rows.set(seat.row, [...(rows.get(seat.row) ?? []), seat]);
  const numbers = seats.map((seat) => seat.number);
  const first = Math.min(...numbers);
  const columns = seats.length ? Math.max(...numbers) - first + 1 : 0;
  const middle = (columns - 1) / 2 || 1;
  const labels = [...rows.keys()].sort((a, b) => a.length - b.length || a.localeCompare(b));
  return {
    rows: labels.map((label, index) => {
      const y = SCREEN + index * ROW + SEAT / 2;
      const places = (rows.get(label) ?? [])
        .toSorted((a, b) => a.number - b.number)
        .map((seat) => {
          const column = seat.number - first;
          const aside = (column - middle) / middle;
          return { seat, x: LABEL + column * SEAT + SEAT / 2, y: y + BEND * (1 - aside * aside) };
        });
      return { label, y, places };
    }),
    width: 2 * LABEL + columns * SEAT,
    height: SCREEN + labels.length * ROW + BEND + FOOT,
    left: LABEL,
    right: LABEL + columns * SEAT,
  };
}
