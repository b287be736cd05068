import { Injectable, inject } from '@angular/core';
import { Problem } from '../core/problem';
import { TabStorage } from '../core/storage';
import { BookingOrder } from './booking';

/** The same key is being worked on at this moment: asking again gets its answer. */
export const STILL_RUNNING = 'idempotency-key-taken';
/** Answers of an unavailable service that are certain all the same. */
const NOTHING_CHARGED = new Set(['seats-unavailable', 'payment-unavailable', 'showtime-not-ready']);

export interface Attempt {
  key: string;
  order: BookingOrder;
  /** Known once the server has answered with a booking. */
  bookingId?: string;
}

/**
 * One idempotency key per attempt to pay, kept in the tab: a double tap, a reload or the way back sends the same key
 * again and so can never book twice. A new key is made only when the last attempt is known to have ended without one.
 */
@Injectable({ providedIn: 'root' })
export class BookingAttempts {
  private readonly storage = inject(TabStorage);

  /** The attempt that is under way, or was when the page went away. */
  open(holdId: string): Attempt | null {
    return this.storage.getJson<Attempt>(nameOf(holdId));
  }

  /** The key for an order: the open attempt's if it is for the same order. */
  begin(order: BookingOrder): Attempt {
    const open = this.open(order.holdId);
    if (open && same(open.order, order)) return open;
    const attempt = { key: newKey(), order };
    this.storage.setJson(nameOf(order.holdId), attempt);
    return attempt;
  }

  answered(attempt: Attempt, bookingId: string): void {
    this.storage.setJson(nameOf(attempt.order.holdId), { ...attempt, bookingId });
  }

  end(holdId: string): void {
    this.storage.remove(nameOf(holdId));
  }
}

/**
 * Whether a refusal is the attempt's last word. No answer, a busy or a broken server leave it open: the booking may
 * exist, and the next try must carry the same key.
 */
export function isFinal(problem: Problem): boolean {
  if (NOTHING_CHARGED.has(problem.code)) return true;
  if (problem.code === STILL_RUNNING) return false;
  return problem.status >= 400 && problem.status < 500 && ![408, 425, 429].includes(problem.status);
}

/** Not `randomUUID()`: that is missing where a page is served without TLS. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function nameOf(holdId: string): string {
  return `cinema.attempt.${holdId}`;
}

function same(a: BookingOrder, b: BookingOrder): boolean {
  const flat = ({ types, promoCode, payment }: BookingOrder) =>
    JSON.stringify([Object.entries(types).sort(), promoCode, payment.token]);
  return flat(a) === flat(b);
}
