import { Seat, SeatState } from './seat';
import { linesOf, listed, lostInWords, lostOf, toggle } from './seat-choice';
import { layOut } from './seat-layout';
import { seatName } from './seat-name';
import { runName, runsOf } from './seat-list/seat-runs';

function seat(id: string, state: SeatState = 'FREE', over: Partial<Seat> = {}): Seat {
  return { id, row: id[0], number: Number(id.slice(1)), kind: 'STANDARD', price: 1200, state, version: 1, ...over };
}

describe('choosing seats', () => {
  it('adds a free seat and takes it out again', () => {
    expect(toggle([], seat('C4'))).toEqual({ chosen: ['C4'] });
    expect(toggle(['C4', 'C5'], seat('C4'))).toEqual({ chosen: ['C5'] });
  });

  it('refuses what somebody else has', () => {
    expect(toggle([], seat('C4', 'HELD'))).toHaveProperty('refused');
    expect(toggle([], seat('C4', 'SOLD'))).toHaveProperty('refused');
    expect(toggle([], seat('C4', 'BLOCKED'))).toHaveProperty('refused');
  });

  it('refuses an eleventh seat', () => {
    const ten = Array.from({ length: 10 }, (_, i) => `A${i + 1}`);

    expect(toggle(ten, seat('B1'))).toEqual({ refused: 'You can choose up to 10 seats at once.' });
  });

  it('finds the chosen seats that were taken', () => {
    expect(lostOf(['C4', 'C5'], [seat('C4', 'HELD'), seat('C5')])).toEqual(['C4']);
  });

  it('says which seats were taken', () => {
    expect(lostInWords(['C4'])).toContain('Seat C4 was');
    expect(lostInWords(['C4', 'C5'])).toContain('Seats C4 and C5 were');
    expect(listed(['A1', 'A2', 'A3'])).toBe('A1, A2 and A3');
  });

  it('adds up by kind', () => {
    const seats = [seat('A1'), seat('A2'), seat('G1', 'FREE', { kind: 'PREMIUM', price: 1600 })];

    expect(linesOf(seats)).toEqual([
      { name: 'Standard', count: 2, amount: 2400 },
      { name: 'Premium', count: 1, amount: 1600 },
    ]);
  });

  it('names a seat for screen readers', () => {
    const premium = seat('C4', 'FREE', { kind: 'PREMIUM', price: 1400 });

    expect(seatName(premium, 'free', 'EUR')).toBe('Row C, seat 4, premium, 14 euros, free');
    expect(seatName(premium, 'own', 'EUR')).toBe('Row C, seat 4, premium, 14 euros, your seat now');
  });
});

describe('the list of free seats', () => {
  it('ends a run at an aisle and at a taken seat', () => {
    const layout = layOut([seat('A1'), seat('A2'), seat('A4'), seat('A5', 'SOLD'), seat('A6')]);

    expect(runsOf(layout, new Set()).map(runName)).toEqual(['seats 1 to 2', 'seat 4', 'seat 6']);
  });

  it('keeps a chosen seat in its run', () => {
    const layout = layOut([seat('A1'), seat('A2', 'HELD'), seat('A3')]);

    expect(runsOf(layout, new Set(['A2'])).map(runName)).toEqual(['seats 1 to 3']);
  });
});
