import { SeatKind } from '../../theaters/theater';

/** A place in a row; without a kind it is a gap: an aisle, a pillar. */
export interface Place {
  readonly number: number;
  readonly kind: SeatKind | null;
}

export interface Row {
  readonly label: string;
  readonly seats: readonly Place[];
}

export interface Layout {
  readonly rows: readonly Row[];
}

export const SEAT_KINDS: readonly SeatKind[] = ['STANDARD', 'PREMIUM', 'WHEELCHAIR', 'COMPANION'];
export const MAX_ROWS = 40;
export const MAX_PLACES = 60;

const CYCLE: readonly (SeatKind | null)[] = [...SEAT_KINDS, null];
const LABEL = /^[A-Z]{1,3}$/;

/** A rectangular hall: rows labelled from A, places numbered from 1. */
export function generate(rows: number, places: number): Layout {
  return {
    rows: Array.from({ length: rows }, (_, index) => ({
      label: labelAt(index),
      seats: Array.from({ length: places }, (_, seat): Place => ({ number: seat + 1, kind: 'STANDARD' })),
    })),
  };
}

/** A, B, … Z, AA, AB, … as in spreadsheets. */
export function labelAt(index: number): string {
  let label = '';
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    label = String.fromCharCode(65 + (rest % 26)) + label;
  }
  return label;
}

/** The kind that follows: standard, premium, wheelchair, companion, gap, standard. */
export function nextKind(kind: SeatKind | null): SeatKind | null {
  return CYCLE[(CYCLE.indexOf(kind) + 1) % CYCLE.length];
}

export function withKind(layout: Layout, row: number, seat: number, kind: SeatKind | null): Layout {
  return changeRow(layout, row, (found) => ({
    ...found,
    seats: found.seats.map((place, index) => (index === seat ? { ...place, kind } : place)),
  }));
}

export function withRowKind(layout: Layout, row: number, kind: SeatKind | null): Layout {
  return changeRow(layout, row, (found) => ({ ...found, seats: found.seats.map((place) => ({ ...place, kind })) }));
}

/** The same place of every row, as an aisle through the hall; shorter rows have none. */
export function withColumnKind(layout: Layout, seat: number, kind: SeatKind | null): Layout {
  return layout.rows.reduce((changed, _, row) => withKind(changed, row, seat, kind), layout);
}

/** A copy of the last row behind it, under the first label that is free. */
export function addRow(layout: Layout): Layout {
  const last = layout.rows.at(-1);
  const seats = last ? last.seats : generate(1, 10).rows[0].seats;
  return { rows: [...layout.rows, { label: freeLabel(layout), seats }] };
}

export function removeRow(layout: Layout, row: number): Layout {
  return { rows: layout.rows.filter((_, index) => index !== row) };
}

export function withLabel(layout: Layout, row: number, label: string): Layout {
  return changeRow(layout, row, (found) => ({ ...found, label: label.trim().toUpperCase() }));
}

/** Puts one more standard seat at the right end, numbered after the highest. */
export function addPlace(layout: Layout, row: number): Layout {
  return changeRow(layout, row, (found) => {
    const number = Math.max(0, ...found.seats.map((place) => place.number)) + 1;
    return { ...found, seats: [...found.seats, { number, kind: 'STANDARD' }] };
  });
}

export function removePlace(layout: Layout, row: number): Layout {
  return changeRow(layout, row, (found) => ({ ...found, seats: found.seats.slice(0, -1) }));
}

/** Labels from A at the screen, places from 1 at the left. */
export function renumber(layout: Layout): Layout {
  return {
    rows: layout.rows.map((row, index) => ({
      label: labelAt(index),
      seats: row.seats.map((place, seat) => ({ ...place, number: seat + 1 })),
    })),
  };
}

/** How many people can sit: gaps do not count. */
export function capacityOf(layout: Layout): number {
  return SEAT_KINDS.reduce((sum, kind) => sum + countOf(layout, kind), 0);
}

export function countOf(layout: Layout, kind: SeatKind): number {
  return layout.rows.flatMap((row) => row.seats).filter((place) => place.kind === kind).length;
}

/** The kinds that the hall has, in the order of price lists. */
export function kindsOf(layout: Layout): SeatKind[] {
  return SEAT_KINDS.filter((kind) => countOf(layout, kind) > 0);
}

/** What has to change before the layout can be saved, in sentences. */
export function flawsOf(layout: Layout): string[] {
  const flaws: string[] = [];
  const labels = layout.rows.map((row) => row.label);
  if (capacityOf(layout) === 0) {
    flaws.push('The hall needs at least one seat.');
  }
  if (layout.rows.length > MAX_ROWS) {
    flaws.push(`A hall has at most ${MAX_ROWS} rows.`);
  }
  for (const label of new Set(labels.filter((label) => !LABEL.test(label)))) {
    flaws.push(`Row label “${label}” must be one to three letters.`);
  }
  for (const label of new Set(labels.filter((label, index) => LABEL.test(label) && labels.indexOf(label) !== index))) {
    flaws.push(`Row label ${label} is used twice.`);
  }
  for (const row of layout.rows) {
    if (row.seats.length === 0) {
      flaws.push(`Row ${row.label} has no places: remove it or add one.`);
    }
    if (row.seats.some((place, index) => isLonelyCompanion(row, place, index))) {
      flaws.push(`Row ${row.label} has a companion seat without a wheelchair place beside it.`);
    }
    if (row.seats.length > MAX_PLACES) {
      flaws.push(`Row ${row.label} has more than ${MAX_PLACES} places.`);
    }
  }
  return flaws;
}

function isLonelyCompanion(row: Row, place: Place, index: number): boolean {
  const beside = [row.seats[index - 1], row.seats[index + 1]];
  return place.kind === 'COMPANION' && !beside.some((other) => other?.kind === 'WHEELCHAIR');
}

function freeLabel(layout: Layout): string {
  const taken = new Set(layout.rows.map((row) => row.label));
  let index = layout.rows.length;
  while (taken.has(labelAt(index))) {
    index++;
  }
  return labelAt(index);
}

function changeRow(layout: Layout, row: number, change: (row: Row) => Row): Layout {
  return { rows: layout.rows.map((found, index) => (index === row ? change(found) : found)) };
}
