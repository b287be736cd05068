import { spokenMoney } from '../ui/money';
import { KIND_NAMES, Seat } from './seat';

/** What a seat is to the person looking: theirs, or its state. */
export type SeatLook = 'free' | 'yours' | 'held' | 'sold' | 'blocked';

const SPOKEN: Record<SeatLook, string> = {
  free: 'free',
  yours: 'your choice',
  held: 'held by somebody else',
  sold: 'sold',
  blocked: 'not for sale',
};

/** "Row C, seat 4, premium, 14 euros, free" */
export function seatName(seat: Seat, look: SeatLook, currency: string): string {
  const kind = KIND_NAMES[seat.kind].toLowerCase();
  return `Row ${seat.row}, seat ${seat.number}, ${kind}, ${spokenMoney(seat.price, currency)}, ${SPOKEN[look]}`;
}

export function lookOf(seat: Seat, chosen: ReadonlySet<string>): SeatLook {
  return chosen.has(seat.id) ? 'yours' : (seat.state.toLowerCase() as SeatLook);
}
