import { Seat } from '../../seats/seat';
import { Showtime } from '../../showtimes/showtime';
import { Booking } from '../booking';
import { ExchangePlan, differenceOf, planOf } from './exchange-price';

const SHOWTIME = {
  id: 's1',
  ticketTypes: [
    { code: 'ADULT', name: 'Adult', percentOff: 0 },
    { code: 'CHILD', name: 'Child', percentOff: 25 },
  ],
} as unknown as Showtime;
const BOOKING = {
  showtime: { id: 's1' },
  seats: ['C4', 'C5'],
  lines: [
    { seat: 'C4', kind: 'STANDARD', type: 'CHILD', price: 750 },
    { seat: 'C5', kind: 'STANDARD', type: 'ADULT', price: 1000 },
  ],
  discount: 0,
  total: 1750,
} as unknown as Booking;

describe('what other seats cost', () => {
  function seats(prices: Record<string, number>): Seat[] {
    return Object.entries(prices).map(([id, price]) => ({ id, kind: 'STANDARD', price }) as Seat);
  }

  function planned({ tickets }: ExchangePlan): string[] {
    return tickets.map(({ from, seat, price }) => `${from} → ${seat} ${price}`);
  }

  it('gives the tickets their seats in the order of the tickets, with what their types take off', () => {
    const plan = planOf(BOOKING, SHOWTIME, seats({ D1: 1201, D2: 2000 }));

    expect(planned(plan)).toEqual(['C4 → D1 901', 'C5 → D2 2000']);
    expect(differenceOf(BOOKING, plan)).toBe(901 + 2000 - 1750);
  });

  it('leaves a ticket the seat that is wanted again, for what it cost', () => {
    expect(planned(planOf(BOOKING, SHOWTIME, seats({ A1: 800, C5: 9999 })))).toEqual(['C4 → A1 600', 'C5 → C5 1000']);
  });

  it('keeps no seat in another showtime, where seats may have the same names', () => {
    const plan = planOf(BOOKING, { ...SHOWTIME, id: 's2' }, seats({ C4: 1000, C5: 1200 }));

    expect(planned(plan)).toEqual(['C4 → C4 750', 'C5 → C5 1200']);
  });

  it('keeps no seat that was lost in another room', () => {
    const plan = planOf({ ...BOOKING, lostSeats: ['C5'] }, SHOWTIME, seats({ C4: 1000, C5: 1500 }));

    expect(planned(plan)).toEqual(['C4 → C4 750', 'C5 → C5 1500']);
  });

  it('names ticket types that the showtime does not sell; adults always come in', () => {
    const plan = planOf(BOOKING, { ...SHOWTIME, id: 's2', ticketTypes: [] }, seats({ D1: 1000, D2: 1000 }));

    expect(plan.unsold).toEqual(['CHILD']);
  });

  describe('with a promo code', () => {
    const totals = (discount: number, prices: Record<string, number>) => {
      const { least, most } = planOf({ ...BOOKING, discount, total: 1750 - discount }, SHOWTIME, seats(prices));
      return [least, most];
    };

    it('takes the same amount off when no percentage makes it', () => {
      expect(totals(300, { D1: 2000, D2: 2000 })).toEqual([3200, 3200]);
    });

    it('takes no more off than the seats cost', () => {
      expect(totals(300, { D1: 100, D2: 100 })).toEqual([0, 0]);
    });

    it('says between what it is when it may be a percentage as well as an amount', () => {
      expect(totals(350, { D1: 2000, D2: 2000 })).toEqual([2800, 3150]);
    });

    it('is certain where the seats cost as much as before', () => {
      expect(totals(350, { D1: 1000, D2: 1000 })).toEqual([1400, 1400]);
    });

    it('knows no difference as long as it is not certain', () => {
      const booking = { ...BOOKING, discount: 350, total: 1400 };

      expect(differenceOf(booking, planOf(booking, SHOWTIME, seats({ D1: 2000, D2: 2000 })))).toBeNull();
    });
  });
});
