import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { Observable } from 'rxjs';
import { CursorPage, MAX_PAGE_SIZE } from '../../core/page';
import { BookingFilter, StaffBooking } from './staff-booking';

const SIZE = 50;

/** Everybody's bookings. */
@Injectable({ providedIn: 'root' })
export class StaffBookingApi {
  private readonly http = inject(HttpClient);

  /** The newest first; an undefined filter asks for nothing. */
  search(filter: () => BookingFilter | undefined) {
    return httpResource<CursorPage<StaffBooking>>(() => {
      const wanted = filter();
      return wanted && { url: '/api/admin/bookings', params: { ...given(wanted), size: SIZE } };
    });
  }

  after(cursor: string, filter: BookingFilter): Observable<CursorPage<StaffBooking>> {
    const params = { ...given(filter), cursor, size: SIZE };
    return this.http.get<CursorPage<StaffBooking>>('/api/admin/bookings', { params });
  }

  /** Null when no booking has this reference. An e-mail may begin like one, too. */
  booking(reference: () => string) {
    return httpResource<StaffBooking | null>(
      () => ({ url: '/api/admin/bookings', params: { q: reference(), size: MAX_PAGE_SIZE } }),
      {
        parse: (answer) =>
          (answer as CursorPage<StaffBooking>).items.find((found) => found.reference === reference().toUpperCase()) ??
          null,
      },
    );
  }

  csv(filter: BookingFilter): Observable<Blob> {
    return this.http.get('/api/admin/bookings.csv', { params: given(filter), responseType: 'blob' });
  }

  /** The caller has paid the refund of a cancelled counter sale. */
  handBack(id: string): Observable<StaffBooking> {
    return this.http.post<StaffBooking>(`/api/admin/bookings/${id}/hand-back`, null);
  }
}

function given(filter: BookingFilter): Record<string, string> {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ''));
}
