import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { Observable } from 'rxjs';
import { PaymentMethod } from '../../tickets/booking';
import { untilAnswered } from '../../tickets/booking-api';
import { StaffBooking } from '../bookings/staff-booking';

export type CounterMethod = Exclude<PaymentMethod, 'CARD'>;

export interface CounterOrder {
  holdId: string;
  /** Code of the ticket type per seat; seats that are missing are for adults. */
  types: Record<string, string>;
  /** Where the walk-in can be found by. */
  email?: string;
  payment: { method: CounterMethod };
}

/** What one member of staff sold at one theater by one method; amounts in minor units. */
export interface TillLine {
  readonly theater: { readonly id: string; readonly name: string };
  readonly soldBy: string;
  readonly method: CounterMethod;
  readonly currency: string;
  readonly bookings: number;
  readonly tickets: number;
  readonly gross: number;
  /** Handed back from this till, whoever sold. */
  readonly refunds: number;
  readonly net: number;
}

export interface Till {
  readonly date: string;
  readonly lines: readonly TillLine[];
}

@Injectable({ providedIn: 'root' })
export class CounterApi {
  private readonly http = inject(HttpClient);

  /** For money that is taken already. The same key and order answer the same booking, however often they are sent. */
  sell(order: CounterOrder, idempotencyKey: string): Observable<StaffBooking> {
    const headers = { 'Idempotency-Key': idempotencyKey };
    return this.http.post<StaffBooking>('/api/admin/bookings', order, { headers }).pipe(untilAnswered());
  }

  /** The day is one in each theater's own zone; no theater is all of them, no query asks for nothing. */
  till(of: () => { date: string; theaterId: string } | undefined) {
    return httpResource<Till>(() => {
      const wanted = of();
      if (!wanted) return undefined;
      const { date, theaterId } = wanted;
      return { url: '/api/admin/till', params: { date, ...(theaterId && { theaterId }) } };
    });
  }
}
