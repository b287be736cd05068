import { Pipe, PipeTransform } from '@angular/core';

/** All of a theater's times are shown in its zone, wherever the reader is. */
function partsOf(instant: string | Date, timezone: string): Record<string, string> {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: timezone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(instant));
  return Object.fromEntries(parts.map((part) => [part.type, part.value]));
}

/** "20:15" */
export function clockTime(instant: string | Date, timezone: string): string {
  const p = partsOf(instant, timezone);
  return `${p['hour']}:${p['minute']}`;
}

/** "Fri 27 Nov" */
export function dayOf(instant: string | Date, timezone: string): string {
  const p = partsOf(instant, timezone);
  return `${p['weekday']} ${p['day']} ${p['month'].slice(0, 3)}`;
}

/** "Fri 27 Nov, 20:15" */
export function dayAndTime(instant: string | Date, timezone: string): string {
  return `${dayOf(instant, timezone)}, ${clockTime(instant, timezone)}`;
}

/** The calendar day in a zone, `2026-11-27`, as the API's `date` wants it. */
export function isoDay(instant: string | Date, timezone: string): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: timezone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const p = Object.fromEntries(parts.formatToParts(new Date(instant)).map((part) => [part.type, part.value]));
  return `${p['year']}-${p['month']}-${p['day']}`;
}

export interface Day {
  /** `2026-11-27` */
  iso: string;
  /** "Today", "Tomorrow", or "Fri" */
  name: string;
  /** "27 Nov" */
  date: string;
}

/** The days from today in a zone. */
export function daysFrom(now: Date, timezone: string, count: number): Day[] {
  const first = Date.parse(`${isoDay(now, timezone)}T12:00:00Z`);
  return Array.from({ length: count }, (_, i) =>
    dayFor(new Date(first + i * 86_400_000).toISOString().slice(0, 10), i),
  );
}

/** The day after `2026-11-27`. */
export function dayAfter(iso: string): string {
  return new Date(Date.parse(`${iso}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** The instant at which `2026-11-27` begins where the reader is. */
export function startOfDay(iso: string): string {
  return new Date(`${iso}T00:00`).toISOString();
}

/** "Fri 27 Nov" of `2026-11-27` */
export function dayLabel(iso: string): string {
  return dayOf(`${iso}T12:00:00Z`, 'UTC');
}

function dayFor(iso: string, offset: number): Day {
  const [weekday, day, month] = dayLabel(iso).split(' ');
  return { iso, name: ['Today', 'Tomorrow'][offset] ?? weekday, date: `${day} ${month}` };
}

/** "2 h 10", "45 min" */
export function runningTime(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (!hours) return `${rest} min`;
  return rest ? `${hours} h ${String(rest).padStart(2, '0')}` : `${hours} h`;
}

/** "4:12" */
export function countdown(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

@Pipe({ name: 'clockTime' })
export class ClockTimePipe implements PipeTransform {
  transform(instant: string, timezone: string): string {
    return clockTime(instant, timezone);
  }
}

@Pipe({ name: 'dayAndTime' })
export class DayAndTimePipe implements PipeTransform {
  transform(instant: string, timezone: string): string {
    return dayAndTime(instant, timezone);
  }
}
