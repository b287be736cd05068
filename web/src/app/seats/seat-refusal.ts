import { Problem } from '../core/problem';
import { formatMoney } from '../ui/money';
import { Seat } from './seat';
import { listed } from './seat-choice';

/** Seats that can be held with one tap instead of those that were refused. */
export interface SeatOffer {
  seats: string[];
  /** Whether they are asked for as wheelchair spaces and the seats beside them. */
  accessible: boolean;
  label: string;
}

export interface SeatRefusal {
  /** What is in the way, in words that help. */
  message: string;
  offers: SeatOffer[];
}

export const NO_OFFERS: SeatOffer[] = [];

/** Null when a rule of the room is not what the choice broke. */
export function refusalOf(
  problem: Problem,
  chosen: Seat[],
  accessible: boolean,
  seats: Seat[],
  currency: string,
): SeatRefusal | null {
  if (problem.code === 'lone-seat') {
    const suggestions = (problem.extra['suggestions'] as string[][] | undefined) ?? [];
    const priceOf = (some: Seat[]) => some.reduce((sum, seat) => sum + seat.price, 0);
    const offers = suggestions.map((ids) => {
      const price = priceOf(seats.filter((seat) => ids.includes(seat.id)));
      const other = price === priceOf(chosen) ? '' : ` · ${formatMoney(price, currency)}`;
      return { seats: ids, accessible, label: inShort(ids) + other };
    });
    return { message: LONE_SEAT[offers.length === 1 ? 'one' : 'many'], offers };
  }
  if (problem.code === 'accessible-seat') {
    const kept = (problem.extra['seats'] as string[] | undefined) ?? [];
    if (accessible) {
      const message = `${listed(kept)} can only be booked together with the wheelchair space next to it.`;
      return { message, offers: NO_OFFERS };
    }
    const message = `${listed(kept)} ${kept.length === 1 ? 'is' : 'are'} kept for guests with a wheelchair and who comes with them.`;
    return {
      message: `${message} If that is you, say so; otherwise please choose other seats.`,
      offers: [{ seats: chosen.map((seat) => seat.id), accessible: true, label: 'That is me' }],
    };
  }
  return null;
}

const LONE_SEAT = {
  one: 'That would leave a single seat all alone. These are free, and leave nobody alone:',
  many: 'That would leave a single seat all alone. Any of these leaves nobody alone:',
};

/** "C5, C6", and "C5 to C9" when there are many: offers are neighbours. */
function inShort(seats: string[]): string {
  return seats.length > 3 ? `${seats[0]} to ${seats.at(-1)}` : seats.join(', ');
}
