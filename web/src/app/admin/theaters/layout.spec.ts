import {
  addPlace,
  addRow,
  capacityOf,
  countOf,
  flawsOf,
  generate,
  kindsOf,
  labelAt,
  nextKind,
  removePlace,
  removeRow,
  renumber,
  withColumnKind,
  withKind,
  withLabel,
  withRowKind,
} from './layout';

describe('a generated hall', () => {
  it('has labelled rows of numbered standard seats', () => {
    const hall = generate(2, 3);

    expect(hall.rows.map((row) => row.label)).toEqual(['A', 'B']);
    expect(hall.rows[0].seats).toEqual([
      { number: 1, kind: 'STANDARD' },
      { number: 2, kind: 'STANDARD' },
      { number: 3, kind: 'STANDARD' },
    ]);
    expect(capacityOf(hall)).toBe(6);
  });

  it('goes on after Z with two letters', () => {
    expect([0, 25, 26, 27, 51, 52, 701, 702].map(labelAt)).toEqual(['A', 'Z', 'AA', 'AB', 'AZ', 'BA', 'ZZ', 'AAA']);
  });
});

describe('the kind of a place', () => {
  it('comes round after the gap', () => {
    expect(nextKind('STANDARD')).toBe('PREMIUM');
    expect(nextKind('COMPANION')).toBeNull();
    expect(nextKind(null)).toBe('STANDARD');
  });

  it('changes for one seat and leaves the old layout as it was', () => {
    const hall = generate(2, 2);

    const changed = withKind(hall, 1, 0, 'WHEELCHAIR');

    expect(changed.rows[1].seats[0]).toEqual({ number: 1, kind: 'WHEELCHAIR' });
    expect(countOf(changed, 'STANDARD')).toBe(3);
    expect(countOf(hall, 'STANDARD')).toBe(4);
  });

  it('changes for a whole row or an aisle', () => {
    const hall = withColumnKind(withRowKind(generate(3, 4), 2, 'PREMIUM'), 1, null);

    expect(countOf(hall, 'PREMIUM')).toBe(3);
    expect(capacityOf(hall)).toBe(9);
    expect(hall.rows[0].seats[1]).toEqual({ number: 2, kind: null });
    expect(kindsOf(hall)).toEqual(['STANDARD', 'PREMIUM']);
  });

  it('skips rows too short for the aisle', () => {
    const hall = withColumnKind(removePlace(generate(2, 2), 0), 1, null);

    expect(hall.rows.map((row) => row.seats.length)).toEqual([1, 2]);
    expect(capacityOf(hall)).toBe(2);
  });
});

describe('rows and places', () => {
  it('are added as the last row was, under a free label', () => {
    const hall = addRow(withLabel(generate(2, 3), 0, 'c'));

    expect(hall.rows.map((row) => row.label)).toEqual(['C', 'B', 'D']);
    expect(hall.rows[2].seats).toHaveLength(3);
    expect(addRow({ rows: [] }).rows[0].label).toBe('A');
  });

  it('grow and shrink at the right end', () => {
    expect(addPlace(generate(1, 2), 0).rows[0].seats.at(-1)).toEqual({ number: 3, kind: 'STANDARD' });
    expect(removePlace(generate(1, 2), 0).rows[0].seats).toHaveLength(1);
    expect(removeRow(generate(3, 1), 1).rows.map((row) => row.label)).toEqual(['A', 'C']);
  });

  it('are numbered anew without losing their kinds', () => {
    const hall = renumber(removeRow(withKind(generate(3, 2), 2, 1, 'PREMIUM'), 0));

    expect(hall.rows.map((row) => row.label)).toEqual(['A', 'B']);
    expect(hall.rows[1].seats[1]).toEqual({ number: 2, kind: 'PREMIUM' });
  });
});

describe('a layout with flaws', () => {
  it('says what to change', () => {
    expect(flawsOf(generate(2, 2))).toEqual([]);
    expect(flawsOf({ rows: [] })).toEqual(['The hall needs at least one seat.']);
    expect(flawsOf(withLabel(generate(2, 2), 1, 'a'))).toEqual(['Row label A is used twice.']);
    expect(flawsOf(withLabel(generate(2, 2), 1, 'R2'))).toEqual(['Row label “R2” must be one to three letters.']);
    expect(flawsOf(withKind(generate(1, 3), 0, 1, 'COMPANION'))).toEqual([
      'Row A has a companion seat without a wheelchair place beside it.',
    ]);
    expect(flawsOf(withKind(withKind(generate(1, 3), 0, 1, 'COMPANION'), 0, 2, 'WHEELCHAIR'))).toEqual([]);
    expect(flawsOf({ rows: [...generate(1, 1).rows, { label: 'B', seats: [] }] })).toEqual([
      'Row B has no places: remove it or add one.',
    ]);
  });
});
