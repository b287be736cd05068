import { Injectable, inject } from '@angular/core';
import { TabStorage } from '../../core/storage';
import { Booking, ExchangeOrder } from '../booking';
import { newKey } from '../booking-attempts';

export interface ExchangeAttempt {
  key: string;
  order: ExchangeOrder;
}

/**
 * One idempotency key per attempt to exchange a booking, kept in the tab until its outcome is known: the same order
 * carries the same key, so it is paid and exchanged once.
 */
@Injectable({ providedIn: 'root' })
export class ExchangeAttempts {
  private readonly storage = inject(TabStorage);

  /** The attempt of which nobody knows how it ended. */
  open(bookingId: string): ExchangeAttempt | null {
    return this.storage.getJson<ExchangeAttempt>(nameOf(bookingId));
  }

  /** The key for an order: the open attempt's if it is for the same order. */
  begin(bookingId: string, order: ExchangeOrder): ExchangeAttempt {
    const open = this.open(bookingId);
    if (open && JSON.stringify(flat(open.order)) === JSON.stringify(flat(order))) return open;
    const attempt = { key: newKey(), order };
    this.storage.setJson(nameOf(bookingId), attempt);
    return attempt;
  }

  end(bookingId: string): void {
    this.storage.remove(nameOf(bookingId));
  }
}

/** Whether the booking has what was ordered. */
export function isDone(order: ExchangeOrder, { showtime, seats }: Booking): boolean {
  return order.showtimeId === showtime.id && order.seats.toSorted().join() === seats.toSorted().join();
}

function flat({ showtimeId, seats, accessible, payment }: ExchangeOrder) {
  return [showtimeId, seats, accessible, payment?.token];
}

function nameOf(bookingId: string): string {
  return `cinema.attempt.exchange.${bookingId}`;
}
