import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { Observable, map } from 'rxjs';
import { MAX_PAGE_SIZE, Page } from '../../core/page';
import { Showtime } from '../../showtimes/showtime';
import { Booking } from '../../tickets/booking';

/** A code that somebody showed, at a door. */
export interface Scan {
  code: string;
  theaterId?: string;
  door?: string;
}

/** One that was made without network. Sent again, it is the same one. */
export interface OfflineScan extends Scan {
  /** UTC instant. */
  scannedAt: string;
}

/** A ticket that admits. */
export interface Admission {
  reference: string;
  seat: string;
  /** Whether the room lacks the seat, which the showtime moved to. */
  seatLost: boolean;
  kind: string;
  type: string;
  showtime: Booking['showtime'];
}

export interface ScanReport {
  code: string;
  scannedAt: string;
  result: 'ADMITTED' | 'DOUBLE_ENTRY' | 'INVALID';
  detail?: string;
  reference?: string;
  seat?: string;
  usedAt?: string;
  usedDoor?: string;
}

/** A public key of ticket codes, RFC 8037. */
export interface TicketKey {
  kid: string;
  x: string;
}

/** The most scans in one report. */
export const MAX_SCANS = 500;

@Injectable({ providedIn: 'root' })
export class DoorApi {
  private readonly http = inject(HttpClient);

  scan(scan: Scan): Observable<Admission> {
    return this.http.post<Admission>('/api/tickets/scan', scan);
  }

  /** One report per scan, in the same order. */
  report(scans: readonly OfflineScan[]): Observable<ScanReport[]> {
    return this.http.post<ScanReport[]>('/api/tickets/scans', scans);
  }

  keys(): Observable<TicketKey[]> {
    return this.http.get<{ keys: TicketKey[] }>('/api/tickets/keys').pipe(map(({ keys }) => keys));
  }

  /** What a theater shows between two instants. */
  showtimes(theaterId: string, from: string, to: string): Observable<Showtime[]> {
    const params = { theaterId, from, to, size: MAX_PAGE_SIZE };
    return this.http.get<Page<Showtime>>('/api/showtimes', { params }).pipe(map(({ items }) => items));
  }
}
