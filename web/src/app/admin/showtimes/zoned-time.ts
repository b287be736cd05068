/** What a wall-clock time means in a zone: one instant, none (the clocks skip it), or two (they run through it twice). */
export type LocalMeaning =
  | { readonly kind: 'exact'; readonly instant: string }
  | { readonly kind: 'skipped' }
  | { readonly kind: 'twice'; readonly earlier: string; readonly later: string };

const DAY = 24 * 60 * 60 * 1000;
const LOCAL = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/;

/**
 * Reads a local `YYYY-MM-DDTHH:mm` in an IANA zone.
 * The offsets a day before and after are the only ones it can have, unless a zone changes twice within two days.
 */
export function instantOf(local: string, zone: string): LocalMeaning {
  const wall = wallClock(local);
  const instants = [...new Set([offsetAt(wall - DAY, zone), offsetAt(wall + DAY, zone)])]
    .map((offset) => ({ instant: wall - offset, offset }))
    .filter(({ instant, offset }) => offsetAt(instant, zone) === offset)
    .map(({ instant }) => instant)
    .sort((a, b) => a - b);
  switch (instants.length) {
    case 0:
      return { kind: 'skipped' };
    case 1:
      return { kind: 'exact', instant: isoSeconds(instants[0]) };
    default:
      return { kind: 'twice', earlier: isoSeconds(instants[0]), later: isoSeconds(instants[1]) };
  }
}

/** The wall clock of an instant in a zone, as `YYYY-MM-DDTHH:mm`. */
export function localOf(instant: string, zone: string): string {
  const millis = Date.parse(instant);
  return new Date(millis + offsetAt(millis, zone)).toISOString().slice(0, 16);
}

/** Today's date in a zone, as `YYYY-MM-DD`. */
export function todayIn(zone: string, now = new Date()): string {
  return localOf(now.toISOString(), zone).slice(0, 10);
}

/** A date some days later (or earlier), as `YYYY-MM-DD`. */
export function plusDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

function wallClock(local: string): number {
  const match = LOCAL.exec(local);
  if (!match) {
    throw new RangeError(`Not a local date and time: ${local}`);
  }
  return Date.parse(`${local}:00Z`);
}

/** How far the zone's wall clock is ahead of UTC, in milliseconds. */
function offsetAt(instant: number, zone: string): number {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return wall - Math.floor(instant / 1000) * 1000;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  return format;
}

function isoSeconds(millis: number): string {
  return new Date(millis).toISOString().replace('.000Z', 'Z');
}
