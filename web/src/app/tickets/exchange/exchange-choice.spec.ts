import { Seat } from '../../seats/seat';
import { Showtime } from '../../showtimes/showtime';
import { Booking } from '../booking';
import { canMoveTo, choose } from './exchange-choice';

const seat = (id: string, state = 'FREE') => ({ id, state }) as Seat;

describe('choosing as many seats as there are tickets', () => {
  it('adds seats until there are enough, and takes chosen ones back', () => {
    expect(choose(['C4'], seat('C5'), 2)).toEqual({ chosen: ['C4', 'C5'] });
    expect(choose(['C4', 'C5'], seat('C4'), 2)).toEqual({ chosen: ['C5'] });
  });

  it('puts one more in the place of the one that was chosen first', () => {
    expect(choose(['C4', 'C5'], seat('D1'), 2)).toEqual({ chosen: ['C5', 'D1'], left: 'C4' });
  });

  it('gives nothing up for a seat that somebody else has', () => {
    expect(choose(['C4', 'C5'], seat('D1', 'SOLD'), 2)).toEqual({ refused: 'D1 is sold.' });
  });
});

describe('a showtime to move to', () => {
  const showtime = { status: 'SCHEDULED', startsAt: '2999-01-01T20:00:00Z', movie: { id: 'm1' }, currency: 'EUR' };
  const moves = (change: object) =>
    canMoveTo(
      { ...showtime, ...change } as Showtime,
      { showtime: { movie: { id: 'm1' } }, currency: 'EUR' } as Booking,
    );

  it('is one of the same film that is still to come and sold in the same currency', () => {
    expect(moves({})).toBe(true);
    expect(moves({ movie: { id: 'm2' } })).toBe(false);
    expect(moves({ currency: 'GBP' })).toBe(false);
    expect(moves({ status: 'CANCELLED' })).toBe(false);
    expect(moves({ startsAt: '2020-01-01T20:00:00Z' })).toBe(false);
  });
});
