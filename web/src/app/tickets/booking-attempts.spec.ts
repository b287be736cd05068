import { TestBed } from '@angular/core/testing';
import { Problem } from '../core/problem';
import { BookingOrder } from './booking';
import { BookingAttempts, isFinal } from './booking-attempts';

const ORDER: BookingOrder = { holdId: 'h1', types: { C4: 'CHILD', C5: 'ADULT' }, payment: { token: 'tok_ok' } };

describe('the idempotency key', () => {
  let attempts: BookingAttempts;

  beforeEach(() => (attempts = TestBed.inject(BookingAttempts)));

  it('stays the same for a double tap', () => {
    expect(attempts.begin(ORDER).key).toBe(attempts.begin({ ...ORDER, types: { C5: 'ADULT', C4: 'CHILD' } }).key);
  });

  it('survives a reload', () => {
    const { key } = attempts.begin(ORDER);
    TestBed.resetTestingModule();

    expect(TestBed.inject(BookingAttempts).open('h1')).toEqual({ key, order: ORDER });
  });

  it('is a new one for another card, other ticket types or another promo code', () => {
    const { key } = attempts.begin(ORDER);

    expect(attempts.begin({ ...ORDER, payment: { token: 'tok_slow' } }).key).not.toBe(key);
    expect(attempts.begin({ ...ORDER, types: {} }).key).not.toBe(key);
    expect(attempts.begin({ ...ORDER, promoCode: 'HALF' }).key).not.toBe(key);
  });

  it('is a new one after an attempt that ended', () => {
    const { key } = attempts.begin(ORDER);
    attempts.end('h1');

    expect(attempts.begin(ORDER).key).not.toBe(key);
  });

  it('remembers the booking that came of it', () => {
    attempts.answered(attempts.begin(ORDER), 'b1');

    expect(attempts.open('h1')?.bookingId).toBe('b1');
  });

  it('ends with a clear refusal, and stays open while the outcome is unknown', () => {
    const problem = (status: number, code = 'x') => ({ status, code }) as Problem;

    expect(isFinal(problem(401))).toBe(true);
    expect(isFinal(problem(402))).toBe(true);
    expect(isFinal(problem(409, 'hold-booked'))).toBe(true);
    expect(isFinal(problem(410))).toBe(true);
    expect(isFinal(problem(422))).toBe(true);
    expect(isFinal(problem(503, 'seats-unavailable'))).toBe(true);
    expect(isFinal(problem(503, 'payment-unavailable'))).toBe(true);
    expect(isFinal(problem(0, 'offline'))).toBe(false);
    expect(isFinal(problem(409, 'idempotency-key-taken'))).toBe(false);
    expect(isFinal(problem(500))).toBe(false);
    expect(isFinal(problem(503))).toBe(false);
  });
});
