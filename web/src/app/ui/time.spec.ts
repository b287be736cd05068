import { clockTime, countdown, dayAndTime, dayLabel, daysFrom, isoDay, runningTime } from './time';

describe('time', () => {
  const late = '2026-11-27T23:30:00Z';

  it("is shown in the theater's zone", () => {
    expect(dayAndTime('2026-11-27T19:15:00Z', 'Europe/Madrid')).toBe('Fri 27 Nov, 20:15');
    expect(clockTime('2026-11-27T19:15:00Z', 'America/New_York')).toBe('14:15');
  });

  it('writes midnight as 00', () => {
    expect(clockTime('2026-11-27T23:05:00Z', 'Europe/Madrid')).toBe('00:05');
  });

  it("takes the day from the theater's calendar", () => {
    expect(isoDay(late, 'Europe/Madrid')).toBe('2026-11-28');
    expect(isoDay(late, 'UTC')).toBe('2026-11-27');
  });

  it('counts days from today, also over the change of the clocks', () => {
    const days = daysFrom(new Date('2026-10-24T22:30:00Z'), 'Europe/Madrid', 3);

    expect(days.map(({ iso }) => iso)).toEqual(['2026-10-25', '2026-10-26', '2026-10-27']);
    expect(days.map(({ name }) => name)).toEqual(['Today', 'Tomorrow', 'Tue']);
    expect(days[0].date).toBe('25 Oct');
  });

  it('shortens September like the other months', () => {
    expect(dayLabel('2026-09-04')).toBe('Fri 4 Sep');
  });

  it('writes running times and countdowns', () => {
    expect(runningTime(130)).toBe('2 h 10');
    expect(runningTime(65)).toBe('1 h 05');
    expect(runningTime(120)).toBe('2 h');
    expect(runningTime(45)).toBe('45 min');
    expect(countdown(252)).toBe('4:12');
    expect(countdown(59.2)).toBe('1:00');
    expect(countdown(-3)).toBe('0:00');
  });
});
