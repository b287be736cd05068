import { Injectable, inject } from '@angular/core';
import { LongStorage } from '../../core/storage';
import { Showtime } from '../../showtimes/showtime';
import { DoorApi } from './door-api';

const SHOWTIMES = 'cinema.door-showtimes';
const SEEN = 'cinema.door-seen';
/** As many as come through one door in an evening. */
const MOST_SEEN = 1000;
const HOUR = 3600_000;

/** What a door knows without the network: which showtimes are on around now, and who came in here. */
@Injectable({ providedIn: 'root' })
export class DoorMemory {
  private readonly api = inject(DoorApi);
  private readonly storage = inject(LongStorage);
  private showtimes = this.storage.getJson<Showtime[]>(SHOWTIMES) ?? [];
  private seen = this.storage.getJson<[string, string][]>(SEEN) ?? [];

  refresh(theaterId: string): void {
    const at = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();
    this.api.showtimes(theaterId, at(-6), at(18)).subscribe({
      next: (showtimes) => {
        this.showtimes = showtimes;
        this.storage.setJson(SHOWTIMES, showtimes);
      },
      error: () => undefined,
    });
  }

  showtime(id: string, theaterId: string): Showtime | undefined {
    return this.showtimes.find((showtime) => showtime.id === id && showtime.theater.id === theaterId);
  }

  /** When this code came in here; undefined when it did not. */
  seenAt(code: string): string | undefined {
    return this.seen.find(([known]) => known === code)?.[1];
  }

  see(code: string, at: string): void {
    this.seen = [...this.seen, [code, at] satisfies [string, string]].slice(-MOST_SEEN);
    this.storage.setJson(SEEN, this.seen);
  }
}
