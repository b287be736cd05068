import { Seat } from '../../seats/seat';
import { toggle } from '../../seats/seat-choice';
import { Showtime } from '../../showtimes/showtime';
import { Booking } from '../booking';

export type ExchangeChoice = { chosen: string[]; left?: string } | { refused: string };

/** Chooses as many seats as there are tickets: one more takes the place of the one that was chosen first. */
export function choose(chosen: string[], seat: Seat, count: number): ExchangeChoice {
  const isOneMore = chosen.length >= count && !chosen.includes(seat.id);
  const [left, ...rest] = chosen;
  const result = toggle(isOneMore ? rest : chosen, seat);
  return 'refused' in result || !isOneMore ? result : { ...result, left };
}

/** Whether a booking can be changed to a showtime: of its film, in its currency, and not begun. */
export function canMoveTo(showtime: Showtime, booking: Booking): boolean {
  const isOpen = showtime.status !== 'CANCELLED' && new Date(showtime.startsAt) > new Date();
  return isOpen && showtime.movie.id === booking.showtime.movie.id && showtime.currency === booking.currency;
}
