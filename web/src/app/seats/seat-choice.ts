import { KIND_NAMES, MAX_SEATS, Seat } from './seat';

export interface PriceLine {
  name: string;
  count: number;
  /** Minor units, of all of them. */
  amount: number;
}

/** Adds or removes a seat; answers the reason in words when it cannot be chosen. */
export function toggle(chosen: string[], seat: Seat): { chosen: string[] } | { refused: string } {
  if (chosen.includes(seat.id)) return { chosen: chosen.filter((id) => id !== seat.id) };
  if (seat.state === 'HELD') return { refused: `Somebody else is about to book ${seat.id}.` };
  if (seat.state === 'SOLD') return { refused: `${seat.id} is sold.` };
  if (seat.state === 'BLOCKED') return { refused: `${seat.id} is not for sale.` };
  if (chosen.length >= MAX_SEATS) return { refused: `You can choose up to ${MAX_SEATS} seats at once.` };
  return { chosen: [...chosen, seat.id] };
}

/** Chosen seats that somebody else has now. */
export function lostOf(chosen: string[], seats: Seat[]): string[] {
  const free = new Set(seats.filter((seat) => seat.state === 'FREE').map((seat) => seat.id));
  return chosen.filter((id) => !free.has(id));
}

export function lostInWords(lost: string[]): string {
  const seats = lost.length === 1 ? `Seat ${lost[0]} was` : `Seats ${listed(lost)} were`;
  return `${seats} just taken by somebody else and left your choice.`;
}

export function linesOf(chosen: Seat[]): PriceLine[] {
  const lines = new Map<string, PriceLine>();
  for (const seat of chosen) {
    const name = KIND_NAMES[seat.kind];
    const line = lines.get(name) ?? { name, count: 0, amount: 0 };
    lines.set(name, { name, count: line.count + 1, amount: line.amount + seat.price });
  }
  return [...lines.values()];
}

/** "C4, C5 and C6" */
export function listed(seats: string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(seats).replace(', and', ' and');
}

export function bySeat(a: Seat, b: Seat): number {
  return a.row.length - b.row.length || a.row.localeCompare(b.row) || a.number - b.number;
}
