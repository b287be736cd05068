import { TestBed } from '@angular/core/testing';
import { Booking, ExchangeOrder } from '../booking';
import { ExchangeAttempts, isDone } from './exchange-attempts';

const ORDER: ExchangeOrder = {
  showtimeId: 's1',
  seats: ['D1', 'D2'],
  accessible: false,
  payment: { token: 'tok_ok' },
};

describe('the idempotency key of an exchange', () => {
  let attempts: ExchangeAttempts;

  beforeEach(() => {
    sessionStorage.clear();
    attempts = TestBed.inject(ExchangeAttempts);
  });

  it('stays the same for the same order, also after a reload', () => {
    const { key } = attempts.begin('b1', ORDER);
    TestBed.resetTestingModule();

    expect(TestBed.inject(ExchangeAttempts).begin('b1', { ...ORDER }).key).toBe(key);
  });

  it('is a new one for other seats, another showtime or card, and another booking', () => {
    const keyOf = (order: ExchangeOrder, bookingId = 'b1') => {
      attempts.begin('b1', ORDER);
      return attempts.begin(bookingId, order).key;
    };
    const { key } = attempts.begin('b1', ORDER);

    expect(keyOf({ ...ORDER, seats: ['D1', 'D3'] })).not.toBe(key);
    expect(keyOf({ ...ORDER, showtimeId: 's2' })).not.toBe(key);
    expect(keyOf({ ...ORDER, payment: undefined })).not.toBe(key);
    expect(keyOf(ORDER, 'b2')).not.toBe(key);
  });

  it('is a new one after an attempt that ended', () => {
    const { key } = attempts.begin('b1', ORDER);
    attempts.end('b1');

    expect(attempts.begin('b1', ORDER).key).not.toBe(key);
  });

  it('is done when the booking has what was ordered', () => {
    const booking = { showtime: { id: 's1' }, seats: ['D2', 'D1'] } as Booking;

    expect(isDone(ORDER, booking)).toBe(true);
    expect(isDone(ORDER, { ...booking, seats: ['C4', 'D1'] })).toBe(false);
    expect(isDone({ ...ORDER, showtimeId: 's2' }, booking)).toBe(false);
  });
});
