import { SeatKind } from '../theaters/theater';

export type BookingStatus = 'PENDING' | 'CONFIRMED' | 'CANCELLED' | 'FAILED';

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
  /** None until the booking is confirmed. */
  tickets: Ticket[];
  /** Minor units. */
  total: number;
  currency: string;
  createdAt: string;
  refund?: { amount?: number; status?: 'PENDING' | 'REFUNDED' } | null;
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
}

export interface BookingOrder {
  holdId: string;
  /** Code of the ticket type per seat; seats that are missing are for adults. */
  types: Record<string, string>;
  payment: { token: string };
}

/** Whether payment's or the seats' answer is still awaited. */
export function isRunning(booking: Booking): boolean {
  return booking.status === 'PENDING';
}

export const STATUS_NAMES: Record<BookingStatus, string> = {
  PENDING: 'Payment pending',
  CONFIRMED: 'Confirmed',
  CANCELLED: 'Cancelled',
  FAILED: 'Not booked',
};
