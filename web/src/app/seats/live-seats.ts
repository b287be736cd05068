import { DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import { Subscription } from 'rxjs';
import { Live, LiveMessage } from '../core/live';
import { Problem, problemOf } from '../core/problem';
import { Seat, SeatDelta, SeatMapView } from './seat';
import { SeatApi } from './seat-api';
import { applyDeltas, mergeSnapshot } from './seat-states';

/** The seats of one showtime, kept up to date as long as the page that provides this lives. */
@Injectable()
export class LiveSeats {
  private readonly api = inject(SeatApi);
  private readonly live = inject(Live);
  private readonly state = signal<Seat[]>([]);
  private readonly money = signal('EUR');
  private readonly failure = signal<Problem | null>(null);
  private readonly busy = signal(true);
  private showtimeId = '';
  private fetching?: Subscription;
  private listening?: Subscription;

  readonly seats = this.state.asReadonly();
  readonly currency = this.money.asReadonly();
  readonly problem = this.failure.asReadonly();
  readonly loading = computed(() => this.busy() && !this.state().length);
  readonly connected = this.live.connected;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.stop());
  }

  /** Listens first and fetches then: a change between the two is not lost, versions sort out the rest. */
  open(showtimeId: string): void {
    this.stop();
    this.showtimeId = showtimeId;
    this.state.set([]);
    this.listening = this.live.listen(`seatmap/${showtimeId}`).subscribe((message) => this.receive(message));
    this.reload();
  }

  reload(): void {
    this.fetching?.unsubscribe();
    this.busy.set(true);
    this.failure.set(null);
    this.fetching = this.api.seatMap(this.showtimeId).subscribe({
      next: (map) => this.take(map),
      error: (error: unknown) => {
        this.failure.set(problemOf(error));
        this.busy.set(false);
      },
    });
  }

  take(map: SeatMapView): void {
    this.money.set(map.currency);
    this.state.update((current) => mergeSnapshot(current, map.seats));
    this.busy.set(false);
  }

  private receive(message: LiveMessage): void {
    if (message.type === 'seats') {
      this.state.update((seats) => applyDeltas(seats, message['seats'] as SeatDelta[]));
    } else if (message.type === 'resync' || message.type === 'reconnected' || message.type === 'subscribed') {
      this.reload();
    }
  }

  private stop(): void {
    this.fetching?.unsubscribe();
    this.listening?.unsubscribe();
  }
}
