import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { Observable } from 'rxjs';
import { Hold, SeatMapView } from './seat';

@Injectable({ providedIn: 'root' })
export class SeatApi {
  private readonly http = inject(HttpClient);

  seatMap(showtimeId: string): Observable<SeatMapView> {
    return this.http.get<SeatMapView>(`/api/seatmaps/${showtimeId}`);
  }

  /** @param accessible asks for wheelchair spaces and the seats beside them, which are kept back otherwise */
  hold(showtimeId: string, seats: string[], accessible: boolean): Observable<Hold> {
    return this.http.post<Hold>('/api/holds', { showtimeId, seats, accessible });
  }

  /** Chooses and holds in one step. */
  holdBest(showtimeId: string, count: number): Observable<Hold> {
    return this.http.post<Hold>('/api/holds/best', { showtimeId, count });
  }

  extend(holdId: string): Observable<Hold> {
    return this.http.post<Hold>(`/api/holds/${holdId}/extend`, null);
  }

  release(holdId: string): Observable<void> {
    return this.http.delete<void>(`/api/holds/${holdId}`);
  }
}
