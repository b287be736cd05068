import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Subject } from 'rxjs';
import { Live, LiveMessage } from '../core/live';
import { LiveSeats } from './live-seats';
import { SeatState } from './seat';

const C4 = { id: 'C4', row: 'C', number: 4, kind: 'STANDARD', price: 1200 };

describe('LiveSeats', () => {
  const messages = new Subject<LiveMessage>();
  const UNAVAILABLE = { status: 503, statusText: '' };
  let http: HttpTestingController;
  let seats: LiveSeats;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        LiveSeats,
        { provide: Live, useValue: { listen: () => messages, connected: signal(true) } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    seats = TestBed.inject(LiveSeats);
    seats.open('s1');
  });

  afterEach(() => http.verify());

  function answer(state: SeatState, version: number): void {
    http.expectOne('/api/seatmaps/s1').flush({ showtimeId: 's1', currency: 'EUR', seats: [{ ...C4, state, version }] });
  }

  it('turns a seat when the server says so', () => {
    answer('FREE', 1);

    messages.next({ type: 'seats', showtimeId: 's1', seats: [{ id: 'C4', state: 'SOLD', version: 2 }] });

    expect(seats.seats()[0].state).toBe('SOLD');
  });

  it('fetches the map again after a resync, and when the connection is back', () => {
    answer('FREE', 1);

    messages.next({ type: 'resync', topic: 'seatmap/s1' });
    answer('HELD', 2);
    expect(seats.seats()[0].state).toBe('HELD');

    messages.next({ type: 'reconnected', topic: 'seatmap/s1' });
    answer('SOLD', 3);
    expect(seats.seats()[0].state).toBe('SOLD');
  });

  it('does not let an older map undo a newer change', () => {
    answer('FREE', 1);
    messages.next({ type: 'resync', topic: 'seatmap/s1' });
    messages.next({ type: 'seats', showtimeId: 's1', seats: [{ id: 'C4', state: 'SOLD', version: 3 }] });

    answer('HELD', 2);

    expect(seats.seats()[0].state).toBe('SOLD');
  });

  it('keeps what comes before the first map', () => {
    messages.next({ type: 'seats', showtimeId: 's1', seats: [{ id: 'C4', state: 'SOLD', version: 3 }] });
    messages.next({ type: 'seats', showtimeId: 's1', seats: [{ id: 'C4', state: 'HELD', version: 2 }] });

    answer('FREE', 1);

    expect(seats.seats()[0]).toMatchObject({ state: 'SOLD', version: 3 });
  });

  it('leaves what came early behind when another showtime is opened', () => {
    messages.next({ type: 'seats', showtimeId: 's1', seats: [{ id: 'C4', state: 'SOLD', version: 3 }] });
    seats.open('s2');

    http
      .expectOne('/api/seatmaps/s2')
      .flush({ showtimeId: 's2', currency: 'EUR', seats: [{ ...C4, state: 'FREE', version: 1 }] });

    expect(seats.seats()[0].state).toBe('FREE');
    http.match('/api/seatmaps/s1');
  });

  describe('when a map cannot be fetched again', () => {
    beforeEach(() => vi.useFakeTimers());
    afterEach(() => vi.useRealTimers());

    it('asks every two seconds until it works, and is not live meanwhile', () => {
      answer('FREE', 1);
      messages.next({ type: 'resync', topic: 'seatmap/s1' });
      http.expectOne('/api/seatmaps/s1').flush(null, UNAVAILABLE);
      expect(seats.connected()).toBe(false);
      expect(seats.problem()).toBeNull();

      vi.advanceTimersByTime(1999);
      http.expectNone('/api/seatmaps/s1');
      vi.advanceTimersByTime(1);
      http.expectOne('/api/seatmaps/s1').flush(null, UNAVAILABLE);
      vi.advanceTimersByTime(2000);
      answer('SOLD', 2);

      expect(seats.seats()[0].state).toBe('SOLD');
      expect(seats.connected()).toBe(true);
      vi.advanceTimersByTime(10_000);
    });

    it('waits as long as a busy server wants', () => {
      answer('FREE', 1);
      messages.next({ type: 'resync', topic: 'seatmap/s1' });
      http.expectOne('/api/seatmaps/s1').flush(null, { status: 429, statusText: '', headers: { 'Retry-After': '5' } });

      vi.advanceTimersByTime(4999);
      http.expectNone('/api/seatmaps/s1');
      vi.advanceTimersByTime(1);
      answer('HELD', 2);

      expect(seats.seats()[0].state).toBe('HELD');
    });

    it('asks no more once another showtime is opened', () => {
      answer('FREE', 1);
      messages.next({ type: 'resync', topic: 'seatmap/s1' });
      http.expectOne('/api/seatmaps/s1').flush(null, UNAVAILABLE);

      seats.open('s2');
      vi.advanceTimersByTime(2000);

      http.expectOne('/api/seatmaps/s2');
      http.expectNone('/api/seatmaps/s1');
      expect(seats.connected()).toBe(true);
    });
  });

  it('says why there are no seats', () => {
    http
      .expectOne('/api/seatmaps/s1')
      .flush({ type: '/problems/not-found', detail: 'No' }, { status: 404, statusText: '' });

    expect(seats.problem()?.code).toBe('not-found');
  });
});
