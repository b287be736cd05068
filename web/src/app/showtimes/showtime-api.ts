import { httpResource } from '@angular/common/http';
import { Injectable } from '@angular/core';
import { MAX_PAGE_SIZE, Page } from '../core/page';
import { Showtime } from './showtime';

export interface ShowtimeQuery {
  /** Day in the theater's zone, `2026-11-27`. */
  date?: string;
  theaterId?: string;
  movieId?: string;
  /** UTC instants, or days in the theater's zone, both inclusive. */
  from?: string;
  to?: string;
}

/** Reads of showtimes; call in an injection context. */
@Injectable({ providedIn: 'root' })
export class ShowtimeApi {
  /** Loads nothing while the query is undefined. */
  showtimes(query: () => ShowtimeQuery | undefined) {
    return httpResource<Showtime[]>(
      () => {
        const params = query();
        return params && { url: '/api/showtimes', params: { ...params, size: MAX_PAGE_SIZE } };
      },
      { parse: (answer) => (answer as Page<Showtime>).items },
    );
  }

  /** The first that the query finds, or null. */
  nextShowtime(query: () => ShowtimeQuery | undefined) {
    return httpResource<Showtime | null>(
      () => {
        const params = query();
        return params && { url: '/api/showtimes', params: { ...params, size: 1 } };
      },
      { parse: (answer) => (answer as Page<Showtime>).items.at(0) ?? null },
    );
  }

  showtime(id: () => string | undefined) {
    return httpResource<Showtime>(() => {
      const wanted = id();
      return wanted && `/api/showtimes/${wanted}`;
    });
  }
}
