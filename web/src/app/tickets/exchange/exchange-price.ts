import { Seat } from '../../seats/seat';
import { Showtime } from '../../showtimes/showtime';
import { SeatKind } from '../../theaters/theater';
import { Booking } from '../booking';

/** What a ticket would become. */
export interface PlannedTicket {
  from: string;
  seat: string;
  kind: SeatKind;
  type: string;
  /** Minor units. */
  price: number;
}

export interface ExchangePlan {
  tickets: PlannedTicket[];
  /** Minor units; not the same only where a promo code may mean several things. */
  least: number;
  most: number;
  /** Ticket types that are not sold for this showtime. */
  unsold: string[];
}

type Discount = (sum: number) => number;

/**
 * As ticket-service counts: a ticket whose seat is wanted again keeps it and its price, the others get what is left in
 * their order, less what their types take off.
 *
 * @param wanted as many as the booking has tickets
 */
export function planOf(booking: Booking, showtime: Showtime, wanted: Seat[]): ExchangePlan {
  const lines = booking.lines ?? [];
  const kept = new Set(ownSeats(booking, showtime.id));
  const left = wanted.filter((seat) => !kept.has(seat.id));
  const unsold = new Set<string>();
  const tickets = lines.map((line): PlannedTicket => {
    const { type } = line;
    const stays = kept.has(line.seat) && wanted.some((seat) => seat.id === line.seat);
    const seat = stays ? undefined : left.shift();
    if (!seat) return { ...line, from: line.seat };
    const percentOff = percentOffOf(type, showtime);
    if (percentOff === undefined) unsold.add(type);
    const price = percent(seat.price, 100 - (percentOff ?? 0));
    return { from: line.seat, seat: seat.id, kind: seat.kind, type, price };
  });
  const sum = sumOf(tickets);
  const totals = discountsOf(sumOf(lines), booking.discount ?? 0).map((discount) => sum - discount(sum));
  return { tickets, least: Math.min(...totals), most: Math.max(...totals), unsold: [...unsold] };
}

/** Minor units, negative when money goes back; null where only the cinema knows it. */
export function differenceOf(booking: Booking | undefined, plan: ExchangePlan | null): number | null {
  return booking && plan && plan.least === plan.most ? plan.most - booking.total : null;
}

/** Those that the booking can keep in a showtime. */
export function ownSeats(booking: Booking | undefined, showtimeId: string): string[] {
  return booking?.showtime.id === showtimeId ? booking.seats.filter((seat) => !booking.lostSeats?.includes(seat)) : [];
}

/**
 * What a promo code may be that took this off: a booking tells the amount, not whether it is a percentage. An amount
 * that no percentage makes is one for certain.
 */
function discountsOf(sum: number, taken: number): Discount[] {
  if (!taken) return [() => 0];
  const percents = Array.from({ length: 100 }, (_, i) => i + 1).filter(
    (percentOff) => percent(sum, percentOff) === taken,
  );
  return [
    (other) => Math.min(taken, other),
    ...percents.map(
      (percentOff): Discount =>
        (other) =>
          percent(other, percentOff),
    ),
  ];
}

/** Rounds half up to whole minor units. */
function percent(amount: number, of: number): number {
  return Math.floor((amount * of + 50) / 100);
}

function percentOffOf(type: string, showtime: Showtime): number | undefined {
  const sold = showtime.ticketTypes.find(({ code }) => code === type)?.percentOff;
  return sold ?? (type === 'ADULT' ? 0 : undefined);
}

function sumOf(lines: { price: number }[]): number {
  return lines.reduce((sum, { price }) => sum + price, 0);
}
