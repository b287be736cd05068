import { instantOf, localOf, plusDays, todayIn } from './zoned-time';

describe('a local time in a zone', () => {
  it('is one instant on an ordinary day', () => {
    expect(instantOf('2026-11-27T20:15', 'Europe/Madrid')).toEqual({ kind: 'exact', instant: '2026-11-27T19:15:00Z' });
    expect(instantOf('2026-07-01T20:15', 'Europe/Madrid')).toEqual({ kind: 'exact', instant: '2026-07-01T18:15:00Z' });
    expect(instantOf('2026-07-01T20:15', 'Asia/Kolkata')).toEqual({ kind: 'exact', instant: '2026-07-01T14:45:00Z' });
  });

  it('is no instant in the hour that the clocks skip', () => {
    expect(instantOf('2027-03-28T02:30', 'Europe/Madrid')).toEqual({ kind: 'skipped' });
    expect(instantOf('2027-03-14T02:00', 'America/New_York')).toEqual({ kind: 'skipped' });
  });

  it('is exact right before and right after the skipped hour', () => {
    expect(instantOf('2027-03-28T01:59', 'Europe/Madrid')).toEqual({ kind: 'exact', instant: '2027-03-28T00:59:00Z' });
    expect(instantOf('2027-03-28T03:00', 'Europe/Madrid')).toEqual({ kind: 'exact', instant: '2027-03-28T01:00:00Z' });
  });

  it('is two instants in the hour that comes twice', () => {
    expect(instantOf('2026-10-25T02:30', 'Europe/Madrid')).toEqual({
      kind: 'twice',
      earlier: '2026-10-25T00:30:00Z',
      later: '2026-10-25T01:30:00Z',
    });
  });

  it('knows zones that shift by half an hour', () => {
    expect(instantOf('2026-10-04T02:15', 'Australia/Lord_Howe')).toEqual({ kind: 'skipped' });
    expect(instantOf('2026-10-04T02:30', 'Australia/Lord_Howe')).toEqual({
      kind: 'exact',
      instant: '2026-10-03T15:30:00Z',
    });
  });

  it('refuses what is not a local time', () => {
    expect(() => instantOf('tomorrow', 'Europe/Madrid')).toThrow(RangeError);
  });
});

describe('an instant on the wall clock of a zone', () => {
  it('comes back to the local time it was made of', () => {
    expect(localOf('2026-11-27T19:15:00Z', 'Europe/Madrid')).toBe('2026-11-27T20:15');
    expect(localOf('2026-01-01T00:00:00Z', 'America/Los_Angeles')).toBe('2025-12-31T16:00');
    expect(localOf('2026-11-27T23:00:00Z', 'Europe/Madrid')).toBe('2026-11-28T00:00');
  });

  it('gives the date of the zone, not of the browser', () => {
    const now = new Date('2026-11-22T23:30:00Z');
    expect(todayIn('Europe/Madrid', now)).toBe('2026-11-23');
    expect(todayIn('America/New_York', now)).toBe('2026-11-22');
  });

  it('counts days over months and years', () => {
    expect(plusDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(plusDays('2028-03-01', -1)).toBe('2028-02-29');
  });
});
