import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { Observable } from 'rxjs';
import { MAX_PAGE_SIZE, Page } from '../../core/page';
import { Screen, Theater } from '../../theaters/theater';
import { Layout } from './layout';
import { TheaterRequest } from './theater-draft';

export interface ScreenRequest {
  readonly name: string;
  readonly formats: readonly string[];
  /** Null: as long as is usual in the chain. */
  readonly cleaningMinutes: number | null;
  readonly layout: Layout;
}

@Injectable({ providedIn: 'root' })
export class TheaterAdminApi {
  private readonly http = inject(HttpClient);

  /** No id, no request; likewise below. */
  theater(id: () => string | undefined) {
    return httpResource<Theater>(() => {
      const found = id();
      return found ? `/api/theaters/${found}` : undefined;
    });
  }

  screens(theaterId: () => string | undefined) {
    return httpResource<Screen[]>(
      () => {
        const found = theaterId();
        return found ? { url: `/api/theaters/${found}/screens`, params: { size: MAX_PAGE_SIZE } } : undefined;
      },
      { parse: (answer) => (answer as Page<Screen>).items },
    );
  }

  screen(id: () => string | undefined) {
    return httpResource<Screen>(() => {
      const found = id();
      return found ? `/api/screens/${found}` : undefined;
    });
  }

  create(theater: TheaterRequest): Observable<Theater> {
    return this.http.post<Theater>('/api/theaters', theater);
  }

  update(id: string, theater: TheaterRequest): Observable<Theater> {
    return this.http.put<Theater>(`/api/theaters/${id}`, theater);
  }

  remove(id: string): Observable<unknown> {
    return this.http.delete(`/api/theaters/${id}`);
  }

  createScreen(theaterId: string, screen: ScreenRequest): Observable<Screen> {
    return this.http.post<Screen>(`/api/theaters/${theaterId}/screens`, screen);
  }

  updateScreen(id: string, screen: ScreenRequest): Observable<Screen> {
    return this.http.put<Screen>(`/api/screens/${id}`, screen);
  }

  removeScreen(id: string): Observable<unknown> {
    return this.http.delete(`/api/screens/${id}`);
  }
}
