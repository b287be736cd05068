import { spokenMoney } from '../ui/money';
import { KIND_NAMES, Seat } from './seat';

/** What a seat is to the person looking: their choice, what they have and would give up, or its state. */
export type SeatLook = 'free' | 'yours' | 'own' | 'held' | 'sold' | 'blocked';

const SPOKEN: Record<SeatLook, string> = {
  free: 'free',
  yours: 'your choice',
  own: 'your seat now',
  held: 'held by somebody else',
  sold: 'sold',
  blocked: 'not for sale',
};

/** "Row C, seat 4, premium, 14 euros, free" */
export function seatName(seat: Seat, look: SeatLook, currency: string): string {
  const kind = KIND_NAMES[seat.kind].toLowerCase();
  return `Row ${seat.row}, seat ${seat.number}, ${kind}, ${spokenMoney(seat.price, currency)}, ${SPOKEN[look]}`;
}

/** @param own seats that the person has */
export function lookOf(seat: Seat, chosen: ReadonlySet<string>, own?: ReadonlySet<string>): SeatLook {
  if (chosen.has(seat.id)) return 'yours';
  return own?.has(seat.id) ? 'own' : (seat.state.toLowerCase() as SeatLook);
}
