import { readRows, rejectedRows } from './import-rows';

describe('an import file', () => {
  it('is an array of films', () => {
    expect(readRows('[{"title":"Metropolis"}]')).toEqual([{ title: 'Metropolis' }]);
  });

  it('is refused in words when it is something else', () => {
    expect(() => readRows('title,year')).toThrow('not valid JSON');
    expect(() => readRows('{"title":"Metropolis"}')).toThrow('JSON array');
    expect(() => readRows('[]')).toThrow('empty');
    expect(() => readRows('[{"title":"Metropolis"}, 7]')).toThrow('Row 2');
  });

  it('names its rejected rows as a person counts them', () => {
    const rows = [{ title: 'Metropolis' }, { title: 'M' }, {}];
    const rejected = [
      { index: 1, error: 'durationMinutes: must not be null' },
      { index: 2, error: 'title: must not be blank' },
    ];

    expect(rejectedRows(rows, { created: 1, updated: 0, rejected })).toEqual([
      { row: 2, title: 'M', error: 'durationMinutes: must not be null' },
      { row: 3, title: 'Without a title', error: 'title: must not be blank' },
    ]);
  });
});
