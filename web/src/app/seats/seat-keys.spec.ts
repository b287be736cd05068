import { Seat } from './seat';
import { seatAfter } from './seat-keys';
import { layOut } from './seat-layout';

function room(rows: Record<string, number[]>): Seat[] {
  return Object.entries(rows).flatMap(([row, numbers]) =>
    numbers.map((number) => ({
      id: row + number,
      row,
      number,
      kind: 'STANDARD' as const,
      price: 1200,
      state: 'FREE' as const,
      version: 1,
    })),
  );
}

describe('keys in the seat grid', () => {
  const layout = layOut(room({ A: [1, 2, 4, 5], B: [3, 4], AA: [1, 5] }));

  it('steps over an aisle', () => {
    expect(seatAfter(layout, 'A2', 'ArrowRight')).toBe('A4');
    expect(seatAfter(layout, 'A4', 'ArrowLeft')).toBe('A2');
  });

  it('stops at the walls', () => {
    expect(seatAfter(layout, 'A1', 'ArrowLeft')).toBe('A1');
    expect(seatAfter(layout, 'A5', 'ArrowRight')).toBe('A5');
    expect(seatAfter(layout, 'A5', 'ArrowUp')).toBe('A5');
    expect(seatAfter(layout, 'AA5', 'ArrowDown')).toBe('AA5');
  });

  it('goes to the nearest seat of the next row', () => {
    expect(seatAfter(layout, 'A1', 'ArrowDown')).toBe('B3');
    expect(seatAfter(layout, 'B4', 'ArrowDown')).toBe('AA5');
    expect(seatAfter(layout, 'B4', 'ArrowUp')).toBe('A4');
  });

  it('jumps to the ends of a row and of the room', () => {
    expect(seatAfter(layout, 'A4', 'Home')).toBe('A1');
    expect(seatAfter(layout, 'A4', 'End')).toBe('A5');
    expect(seatAfter(layout, 'B3', 'Home', true)).toBe('A1');
    expect(seatAfter(layout, 'A1', 'End', true)).toBe('AA5');
    expect(seatAfter(layout, 'A5', 'PageDown')).toBe('AA5');
    expect(seatAfter(layout, 'AA1', 'PageUp')).toBe('A1');
  });

  it('leaves other keys alone', () => {
    expect(seatAfter(layout, 'A1', 'Tab')).toBeNull();
    expect(seatAfter(layout, 'Z1', 'ArrowLeft')).toBeNull();
  });
});

describe('seat layout', () => {
  it('leaves a gap where no seat has the number', () => {
    const [row] = layOut(room({ A: [1, 2, 4] })).rows;

    const [a1, a2, a4] = row.places.map(({ x }) => x);
    expect(a4 - a2).toBe(2 * (a2 - a1));
  });

  it('puts AA behind Z', () => {
    const layout = layOut(room({ AA: [1], Z: [1], B: [1] }));

    expect(layout.rows.map(({ label }) => label)).toEqual(['B', 'Z', 'AA']);
  });

  it('is empty for a room without seats', () => {
    expect(layOut([]).rows).toEqual([]);
  });
});
