import { lastDays, periodFlaw, periodOf, presets } from './period';

describe('a period', () => {
  it('counts both its days', () => {
    expect(lastDays('2026-11-22', 30)).toEqual({ from: '2026-10-24', to: '2026-11-22' });
    expect(lastDays('2026-11-22', 1)).toEqual({ from: '2026-11-22', to: '2026-11-22' });
  });

  it('is the last 30 days while the URL names none, or nonsense', () => {
    expect(periodOf('', '', '2026-11-22')).toEqual({ from: '2026-10-24', to: '2026-11-22' });
    expect(periodOf('2026-11-01', 'soon', '2026-11-22')).toEqual({ from: '2026-11-01', to: '2026-11-22' });
  });

  it('has presets that know the ends of months', () => {
    const months = presets('2026-03-15').slice(-2);

    expect(months.map(({ period }) => period)).toEqual([
      { from: '2026-03-01', to: '2026-03-15' },
      { from: '2026-02-01', to: '2026-02-28' },
    ]);
  });

  it('says why it is refused', () => {
    expect(periodFlaw({ from: '2026-11-22', to: '2026-11-01' })).toContain('after');
    expect(periodFlaw({ from: '2020-01-01', to: '2026-11-01' })).toContain('three years');
    expect(periodFlaw({ from: '2026-11-01', to: '2026-11-01' })).toBe('');
  });
});
