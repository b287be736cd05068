import { SeatLayout } from './seat-layout';

/** Where a key leads from a seat: arrows step over gaps and stop at the walls. Null for keys that do not move. */
export function seatAfter(layout: SeatLayout, from: string, key: string, ctrl = false): string | null {
  const row = layout.rows.findIndex(({ places }) => places.some(({ seat }) => seat.id === from));
  if (row < 0) return null;
  const places = layout.rows[row].places;
  const index = places.findIndex(({ seat }) => seat.id === from);
  const number = places[index].seat.number;
  const rows = layout.rows.length;
  switch (key) {
    case 'ArrowLeft':
      return places[Math.max(0, index - 1)].seat.id;
    case 'ArrowRight':
      return places[Math.min(places.length - 1, index + 1)].seat.id;
    case 'ArrowUp':
      return nearest(layout, Math.max(0, row - 1), number, from, row);
    case 'ArrowDown':
      return nearest(layout, Math.min(rows - 1, row + 1), number, from, row);
    case 'PageUp':
      return nearest(layout, 0, number, from, row);
    case 'PageDown':
      return nearest(layout, rows - 1, number, from, row);
    case 'Home':
      return (ctrl ? layout.rows[0].places : places)[0].seat.id;
    case 'End':
      return (ctrl ? layout.rows[rows - 1].places : places).at(-1)?.seat.id ?? from;
    default:
      return null;
  }
}

function nearest(layout: SeatLayout, row: number, number: number, from: string, current: number): string {
  if (row === current) return from;
  return layout.rows[row].places.reduce((best, place) =>
    Math.abs(place.seat.number - number) < Math.abs(best.seat.number - number) ? place : best,
  ).seat.id;
}
