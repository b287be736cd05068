import { Problem } from '../core/problem';
import { SeatKind } from '../theaters/theater';

export type BookingStatus = 'PENDING' | 'CONFIRMED' | 'CANCELLED' | 'FAILED';

/** By card with the bank, or at the counter. */
export type PaymentMethod = 'CARD' | 'CASH' | 'TERMINAL';

export interface Ticket {
  id: string;
  seat: string;
  type: string;
  code: string;
}

export interface Booking {
  id: string;
  reference: string;
  status: BookingStatus;
  showtime: {
    id: string;
    movie: { id: string; title: string; posterUrl?: string | null };
    theater: { id: string; name: string; timezone: string };
    screen: { id: string; name: string };
    /** UTC instants. */
    startsAt: string;
    endsAt: string;
  };
  seats: string[];
  /** Those that have no equal in the room which the showtime moved to. */
  lostSeats?: string[];
  /** None until the booking is confirmed. */
  tickets: Ticket[];
  lines?: QuoteLine[];
  /** Minor units; what the promo code took off. */
  discount?: number;
  promoCode?: string;
  /** Minor units, discount taken off. */
  total: number;
  currency: string;
  paymentMethod?: PaymentMethod;
  createdAt: string;
  refund?: { amount?: number; status?: 'PENDING' | 'REFUNDED' } | null;
  /** One that is running, or the last one when it failed after it was said to be running. */
  exchange?: RunningExchange;
  /** Those that took place, the last one first; none in lists. */
  exchanges?: PastExchange[];
}

export interface RunningExchange {
  status: 'PENDING' | 'FAILED';
  /** Minor units, negative when money goes back; none as long as it is not known. */
  difference?: number;
  /** The code of the problem that it failed with. */
  reason?: string;
}

export interface PastExchange {
  /** UTC instant. */
  at: string;
  /** Minor units, negative when money goes back. */
  difference: number;
  refundStatus?: 'PENDING' | 'REFUNDED';
}

export interface QuoteLine {
  seat: string;
  kind: SeatKind;
  type: string;
  price: number;
}

export interface Quote {
  lines: QuoteLine[];
  discount: number;
  total: number;
  currency: string;
  /** None when everybody may see the film. */
  ageNotice?: { certificate: string; age: number };
}

export interface QuoteRequest {
  holdId: string;
  types: Record<string, string>;
  promoCode?: string;
}

/** What cancelling a booking would mean now; amounts in minor units. */
export interface Cancellation {
  possible: boolean;
  /** The code of the problem that cancelling would answer. */
  reason?: string;
  /** UTC: until when it is, or was, possible. */
  until: string;
  refund: number;
  currency: string;
  /** From now on, each until its instant; none when it is not possible. */
  refunds: { until: string; percent: number; amount: number }[];
}

export interface BookingOrder {
  holdId: string;
  /** Code of the ticket type per seat; seats that are missing are for adults. */
  types: Record<string, string>;
  promoCode?: string;
  payment: { token: string };
}

/** The seats that a booking is to have instead of its own, as many. */
export interface ExchangeOrder {
  showtimeId: string;
  seats: string[];
  /** Asks for wheelchair spaces and the seats beside them. */
  accessible: boolean;
  /** Needed when the seats cost more. */
  payment?: { token: string };
}

/** Whether a problem speaks against the promo code, and not against the seats or the payment. */
export function isAboutPromoCode(problem: Problem): boolean {
  return problem.code.includes('promo-code');
}

/** Whether payment's or the seats' answer is still awaited. */
export function isRunning(booking: Booking): boolean {
  return booking.status === 'PENDING' || isExchanging(booking);
}

export function isExchanging(booking: Booking): boolean {
  return booking.exchange?.status === 'PENDING';
}

/** Whether its owner may still get other seats for it; how long before the start that ends, the cinema says. */
export function isExchangeable(booking: Booking): boolean {
  const bought = (booking.paymentMethod ?? 'CARD') === 'CARD';
  const upcoming = new Date(booking.showtime.startsAt) > new Date();
  return booking.status === 'CONFIRMED' && bought && upcoming && !isExchanging(booking);
}

export const STATUS_NAMES: Record<BookingStatus, string> = {
  PENDING: 'Payment pending',
  CONFIRMED: 'Confirmed',
  CANCELLED: 'Cancelled',
  FAILED: 'Not booked',
};
