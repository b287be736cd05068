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

  it('says why there are no seats', () => {
    http
      .expectOne('/api/seatmaps/s1')
      .flush({ type: '/problems/not-found', detail: 'No' }, { status: 404, statusText: '' });

    expect(seats.problem()?.code).toBe('not-found');
  });
});
