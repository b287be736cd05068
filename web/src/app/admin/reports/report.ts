export type ReportKind = 'revenue' | 'occupancy';
export type GroupBy = 'day' | 'movie' | 'theater' | 'showtime';

/** Money in minor units; one row per key and currency. */
export interface RevenueRow {
  readonly key: string;
  readonly label: string;
  readonly currency: string;
  readonly gross: number;
  readonly refunds: number;
  readonly net: number;
  readonly tickets: number;
  readonly bookings: number;
}

/** `occupancy` from 0 to 1. */
export interface OccupancyRow {
  readonly key: string;
  readonly label: string;
  readonly showtimes: number;
  readonly sold: number;
  readonly capacity: number;
  readonly occupancy: number;
}

export type RevenueTotal = Omit<RevenueRow, 'key' | 'label'>;
export type OccupancyTotal = Omit<OccupancyRow, 'key' | 'label'>;

/** Both dates are included. */
export interface Report<R, T> {
  readonly from: string;
  readonly to: string;
  readonly groupBy: GroupBy;
  readonly rows: readonly R[];
  readonly totals: readonly T[];
}

export type RevenueReport = Report<RevenueRow, RevenueTotal>;
export type OccupancyReport = Report<OccupancyRow, OccupancyTotal>;

export const GROUPS: readonly { groupBy: GroupBy; name: string }[] = [
  { groupBy: 'day', name: 'Day' },
  { groupBy: 'movie', name: 'Film' },
  { groupBy: 'theater', name: 'Theater' },
  { groupBy: 'showtime', name: 'Showtime' },
];

export function isGroupBy(text: string): text is GroupBy {
  return GROUPS.some(({ groupBy }) => groupBy === text);
}

/** The report's name, period and form, as the file of a download is called. */
export function fileName(kind: ReportKind, from: string, to: string, groupBy: GroupBy): string {
  return `${kind}-by-${groupBy}_${from}_${to}.csv`;
}
