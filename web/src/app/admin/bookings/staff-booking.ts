import { User } from '../../core/auth/session';
import { Booking, BookingStatus, PaymentMethod } from '../../tickets/booking';

/** A booking as staff sees it: with its buyer. */
export interface StaffBooking extends Booking {
  /** None for a walk-in, who has no account. */
  userId?: string;
  /** The member of staff who sold it at the counter. */
  soldBy?: string;
  email?: string;
}

/** Empty fields do not matter. */
export interface BookingFilter {
  /** How the reference or the buyer's e-mail begins. */
  readonly q: string;
  readonly status: string;
  readonly theaterId: string;
  readonly movieId: string;
  readonly showtimeId: string;
  readonly userId: string;
  /** UTC instants: sold then or later, and before. */
  readonly from: string;
  readonly to: string;
}

export const STATUSES: readonly BookingStatus[] = ['CONFIRMED', 'PENDING', 'CANCELLED', 'FAILED'];

export const METHOD_NAMES: Record<PaymentMethod, string> = { CARD: 'Card', CASH: 'Cash', TERMINAL: 'Terminal' };

/** How the money of a cancelled booking goes back, in words. */
export const REFUNDED: Record<PaymentMethod, string> = {
  CARD: 'to the card that paid',
  CASH: 'in cash, from your till',
  TERMINAL: 'at your terminal',
};

/** Whether somebody at the counter still owes the money back. */
export function isToBeHandedBack(booking: StaffBooking): boolean {
  return booking.soldBy !== undefined && booking.refund?.status === 'PENDING';
}

/** Admins cancel any, staff what they sold. */
export function mayCancel(user: User | null, booking: StaffBooking): boolean {
  return user?.role === 'admin' || (user !== null && booking.soldBy === user.id);
}
