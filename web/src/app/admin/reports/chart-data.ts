import { dayLabel } from '../../ui/time';
import { GroupBy, OccupancyRow, RevenueRow } from './report';

/** What a chart shows: one value per day in their order, or the largest of the rest. */
export interface ChartData {
  /** The question that it answers. */
  readonly title: string;
  readonly points: readonly { readonly label: string; readonly value: number }[];
  /** Days lie along the foot; names are long and stand at the side. */
  readonly along: boolean;
  /** What was left out, in words; empty when all is shown. */
  readonly rest: string;
}

const LARGEST = 12;

const WORDS: Record<Exclude<GroupBy, 'day'>, string> = { movie: 'films', theater: 'theaters', showtime: 'showtimes' };

/** Net revenue of one currency, in minor units. */
export function revenueChart(rows: readonly RevenueRow[], groupBy: GroupBy, currency: string): ChartData {
  const points = rows
    .filter((row) => row.currency === currency)
    .map((row) => ({ key: row.key, label: row.label, value: row.net }));
  return chart('Net revenue', points, groupBy);
}

/** Share of the seats that were sold, from 0 to 1. */
export function occupancyChart(rows: readonly OccupancyRow[], groupBy: GroupBy): ChartData {
  return chart(
    'Seats sold',
    rows.map((row) => ({ key: row.key, label: row.label, value: row.occupancy })),
    groupBy,
  );
}

function chart(what: string, all: { key: string; label: string; value: number }[], groupBy: GroupBy): ChartData {
  if (groupBy === 'day') {
    const points = all
      .toSorted((a, b) => a.key.localeCompare(b.key))
      .map(({ key, value }) => ({ label: dayLabel(key), value }));
    return { title: `${what} by day`, points, along: true, rest: '' };
  }
  const points = all.toSorted((a, b) => b.value - a.value).slice(0, LARGEST);
  const left = all.length - points.length;
  return {
    title: `${what} by ${groupBy === 'movie' ? 'film' : groupBy}`,
    points: points.map(({ label, value }) => ({ label, value })),
    along: false,
    rest: left > 0 ? `The ${LARGEST} largest of ${all.length} ${WORDS[groupBy]}; the table has all of them.` : '',
  };
}
