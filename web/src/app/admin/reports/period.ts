import { plusDays } from '../showtimes/zoned-time';

/** From the first to the last day, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export interface Preset {
  readonly name: string;
  readonly period: Period;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

export function lastDays(today: string, days: number): Period {
  return { from: plusDays(today, 1 - days), to: today };
}

/** The periods that are asked for most, seen from today. */
export function presets(today: string): readonly Preset[] {
  const first = `${today.slice(0, 8)}01`;
  const lastOfBefore = plusDays(first, -1);
  return [
    { name: '7 days', period: lastDays(today, 7) },
    { name: '30 days', period: lastDays(today, 30) },
    { name: '90 days', period: lastDays(today, 90) },
    { name: 'This month', period: { from: first, to: today } },
    { name: 'Last month', period: { from: `${lastOfBefore.slice(0, 8)}01`, to: lastOfBefore } },
  ];
}

/** The period of the URL, or the last 30 days where it names none. */
export function periodOf(from: string, to: string, today: string): Period {
  const fallback = lastDays(today, 30);
  return { from: DATE.test(from) ? from : fallback.from, to: DATE.test(to) ? to : fallback.to };
}

/** Why the service would refuse the period; empty when it would not. */
export function periodFlaw({ from, to }: Period): string {
  if (from > to) {
    return 'The first day lies after the last one.';
  }
  return to > plusDays(from, 3 * 365) ? 'At most three years at once.' : '';
}
