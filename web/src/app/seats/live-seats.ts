import { DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import { Observable, Subscription, retry, throwError, timer } from 'rxjs';
import { Live, LiveMessage } from '../core/live';
import { Problem, problemOf } from '../core/problem';
import { Seat, SeatDelta, SeatMapView } from './seat';
import { SeatApi } from './seat-api';
import { applyDeltas, mergeSnapshot } from './seat-states';

/** Milliseconds between two tries to bring a map up to date. */
const RETRY = 2000;

/** The seats of one showtime, kept up to date as long as the page that provides this lives. */
@Injectable()
export class LiveSeats {
  private readonly api = inject(SeatApi);
  private readonly live = inject(Live);
  private readonly state = signal<Seat[]>([]);
  private readonly money = signal('EUR');
  private readonly failure = signal<Problem | null>(null);
  private readonly busy = signal(true);
  /** Changes may have been missed, and the map that would tell could not be fetched yet. */
  private readonly behind = signal(false);
  /** The newest change of each seat that came before the first map. */
  private readonly early = new Map<string, SeatDelta>();
  private showtimeId = '';
  private fetching?: Subscription;
  private listening?: Subscription;

  readonly seats = this.state.asReadonly();
  readonly currency = this.money.asReadonly();
  readonly problem = this.failure.asReadonly();
  readonly loading = computed(() => this.busy() && !this.state().length);
  /** Whether what is shown follows every change. */
  readonly connected = computed(() => this.live.connected() && !this.behind());

  constructor() {
    inject(DestroyRef).onDestroy(() => this.stop());
  }

  /** Listens first and fetches then: a change between the two is not lost, versions sort out the rest. */
  open(showtimeId: string): void {
    this.stop();
    this.showtimeId = showtimeId;
    this.state.set([]);
    this.behind.set(false);
    this.early.clear();
    this.listening = this.live.listen(`seatmap/${showtimeId}`).subscribe((message) => this.receive(message));
    this.reload();
  }

  /** Once seats are shown they stay, and a failed fetch is repeated until it works. */
  reload(): void {
    this.fetching?.unsubscribe();
    this.busy.set(true);
    this.failure.set(null);
    this.fetching = this.api
      .seatMap(this.showtimeId)
      .pipe(retry({ delay: (error: unknown) => this.wait(error) }))
      .subscribe({
        next: (map) => this.take(map),
        error: (error: unknown) => {
          this.failure.set(problemOf(error));
          this.busy.set(false);
        },
      });
  }

  take(map: SeatMapView): void {
    this.money.set(map.currency);
    this.state.update((current) => applyDeltas(mergeSnapshot(current, map.seats), [...this.early.values()]));
    if (map.seats.length) this.early.clear();
    this.behind.set(false);
    this.busy.set(false);
  }

  private wait(error: unknown): Observable<unknown> {
    if (!this.state().length) return throwError(() => error);
    this.behind.set(true);
    return timer(Math.max(RETRY, 1000 * (problemOf(error).retryAfter ?? 0)));
  }

  private receive(message: LiveMessage): void {
    if (message.type === 'seats') {
      const deltas = message['seats'] as SeatDelta[];
      if (this.state().length) this.state.update((seats) => applyDeltas(seats, deltas));
      else this.keep(deltas);
    } else if (message.type === 'resync' || message.type === 'reconnected' || message.type === 'subscribed') {
      this.reload();
    }
  }

  private keep(deltas: SeatDelta[]): void {
    for (const delta of deltas) {
      const known = this.early.get(delta.id);
      if (!known || delta.version > known.version) this.early.set(delta.id, delta);
    }
  }

  private stop(): void {
    this.fetching?.unsubscribe();
    this.listening?.unsubscribe();
  }
}
