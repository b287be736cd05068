import { Seat, SeatDelta } from './seat';

/** Applies what is newer; deltas come late, twice, or out of order. Answers the same array when nothing changed. */
export function applyDeltas(seats: Seat[], deltas: SeatDelta[]): Seat[] {
  const newest = new Map<string, SeatDelta>();
  for (const delta of deltas) {
    const known = newest.get(delta.id);
    if (!known || delta.version > known.version) newest.set(delta.id, delta);
  }
  let changed = false;
  const next = seats.map((seat) => {
    const delta = newest.get(seat.id);
    if (!delta || delta.version <= seat.version) return seat;
    changed = true;
    return { ...seat, state: delta.state, version: delta.version };
  });
  return changed ? next : seats;
}

/** A fetched map replaces what is shown, but a seat for which a newer delta has arrived meanwhile keeps that. */
export function mergeSnapshot(current: Seat[], snapshot: Seat[]): Seat[] {
  return applyDeltas(snapshot, current);
}
