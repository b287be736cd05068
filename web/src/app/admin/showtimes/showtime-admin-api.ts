import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { Observable } from 'rxjs';
import { MAX_PAGE_SIZE, Page } from '../../core/page';
import { Showtime } from '../../showtimes/showtime';
import { ShowtimeRequest } from './showtime-draft';

export interface ShowtimeFilter {
  readonly theaterId: string;
  /** A day on the theater's calendar. */
  readonly date: string;
  readonly cancelled: boolean;
}

export interface SeatRules {
  /** Whether a choice that leaves a single seat alone is refused. */
  readonly loneSeat: boolean;
}

@Injectable({ providedIn: 'root' })
export class ShowtimeAdminApi {
  private readonly http = inject(HttpClient);

  /** A theater's whole day, which fits on one page. */
  day(of: () => ShowtimeFilter | undefined) {
    return httpResource<Page<Showtime>>(() => {
      const filter = of();
      if (!filter) {
        return undefined;
      }
      const { theaterId, date, cancelled } = filter;
      const status = cancelled ? ['SCHEDULED', 'CANCELLED'] : ['SCHEDULED'];
      return { url: '/api/showtimes', params: { theaterId, date, status, size: MAX_PAGE_SIZE } };
    });
  }

  seatRules(showtimeId: () => string) {
    return httpResource<SeatRules>(() => `/api/seatmaps/${showtimeId()}/rules`);
  }

  setSeatRules(showtimeId: string, rules: SeatRules): Observable<unknown> {
    return this.http.put(`/api/seatmaps/${showtimeId}/rules`, rules);
  }

  schedule(showtime: ShowtimeRequest): Observable<Showtime> {
    return this.http.post<Showtime>('/api/showtimes', showtime);
  }

  /** The screen must stay the same. */
  change(id: string, showtime: ShowtimeRequest): Observable<Showtime> {
    return this.http.put<Showtime>(`/api/showtimes/${id}`, showtime);
  }

  cancel(id: string, reason: string): Observable<unknown> {
    return this.http.post(`/api/showtimes/${id}/cancel`, { reason });
  }
}
