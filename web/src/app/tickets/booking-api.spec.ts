import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { BookingApi } from './booking-api';

describe('waiting for a booking to be settled', () => {
  let http: HttpTestingController;
  let outcome: string[];

  beforeEach(() => {
    vi.useFakeTimers();
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    http = TestBed.inject(HttpTestingController);
    outcome = [];
    TestBed.inject(BookingApi)
      .settled('b1')
      .subscribe({
        next: (booking) => outcome.push(booking.status),
        error: ({ status }: { status: number }) => outcome.push(`error ${status}`),
      });
    vi.advanceTimersByTime(0);
  });

  afterEach(() => {
    http.verify();
    vi.useRealTimers();
  });

  it('takes an answer that is slower than the next question', () => {
    const slow = http.expectOne('/api/bookings/b1');
    vi.advanceTimersByTime(7000);
    expect(slow.cancelled).toBe(false);

    slow.flush({ id: 'b1', status: 'CONFIRMED' });

    expect(outcome).toEqual(['CONFIRMED']);
  });

  it('goes on while the bank is silent or the server fails', () => {
    http.expectOne('/api/bookings/b1').flush({ id: 'b1', status: 'PENDING' });
    vi.advanceTimersByTime(2000);
    http.expectOne('/api/bookings/b1').flush(null, { status: 503, statusText: '' });
    vi.advanceTimersByTime(2001);
    http.expectOne('/api/bookings/b1').flush({ id: 'b1', status: 'FAILED' });

    expect(outcome).toEqual(['FAILED']);
  });

  it.each([403, 404])('ends with %i', (status) => {
    http.expectOne('/api/bookings/b1').flush(null, { status, statusText: '' });
    vi.advanceTimersByTime(60_000);

    expect(outcome).toEqual([`error ${status}`]);
  });
});
