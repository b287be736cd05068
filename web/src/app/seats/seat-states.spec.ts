import { Seat, SeatState } from './seat';
import { applyDeltas, mergeSnapshot } from './seat-states';

function seat(id: string, state: SeatState, version: number): Seat {
  return { id, row: id[0], number: Number(id.slice(1)), kind: 'STANDARD', price: 1200, state, version };
}

describe('seat states', () => {
  it('takes a delta with a higher version', () => {
    const [changed] = applyDeltas([seat('C4', 'FREE', 1)], [{ id: 'C4', state: 'HELD', version: 2 }]);

    expect(changed).toMatchObject({ state: 'HELD', version: 2 });
  });

  it('ignores a delta that is late or comes twice', () => {
    const seats = [seat('C4', 'SOLD', 3)];

    expect(applyDeltas(seats, [{ id: 'C4', state: 'HELD', version: 2 }])).toBe(seats);
    expect(applyDeltas(seats, [{ id: 'C4', state: 'FREE', version: 3 }])).toBe(seats);
  });

  it('takes the newest of several deltas for one seat, whatever their order', () => {
    const deltas = [
      { id: 'C4', state: 'SOLD' as const, version: 3 },
      { id: 'C4', state: 'HELD' as const, version: 2 },
    ];

    expect(applyDeltas([seat('C4', 'FREE', 1)], deltas)[0].state).toBe('SOLD');
  });

  it('ignores seats that the map does not have', () => {
    const seats = [seat('C4', 'FREE', 1)];

    expect(applyDeltas(seats, [{ id: 'Z9', state: 'HELD', version: 9 }])).toBe(seats);
  });

  it('keeps what came while a map was fetched', () => {
    const current = [seat('C4', 'SOLD', 5), seat('C5', 'FREE', 1)];
    const snapshot = [seat('C4', 'HELD', 4), seat('C5', 'HELD', 2)];

    expect(mergeSnapshot(current, snapshot).map(({ state }) => state)).toEqual(['SOLD', 'HELD']);
  });

  it('takes a fetched map as it is when nothing was shown before', () => {
    const snapshot = [seat('C4', 'HELD', 4)];

    expect(mergeSnapshot([], snapshot)).toBe(snapshot);
  });
});
