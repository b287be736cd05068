import { required, schema, validate } from '@angular/forms/signals';
import { Movie } from '../../movies/movie';
import { Showtime } from '../../showtimes/showtime';
import { SeatKind } from '../../theaters/theater';
import { SEAT_KINDS } from '../theaters/layout';
import { majorUnits, minorUnits } from './typed-money';
import { instantOf, localOf } from './zoned-time';

/** The largest price of a seat, in minor units. */
const MAX_PRICE = 100_000_000;

export interface ShowtimeDraft {
  movie: Movie | null;
  theaterId: string;
  screenId: string;
  /** `YYYY-MM-DD` and `HH:mm` on the theater's clock. */
  date: string;
  time: string;
  /** Which of the two, when the clocks run through the time twice. */
  pass: 'earlier' | 'later';
  /** As typed, in major units. What is typed for a kind stays when the screen changes to one without it, and back. */
  prices: Record<SeatKind, string>;
  language: string;
  format: string;
}

export interface ShowtimeRequest {
  readonly movieId: string;
  readonly screenId: string;
  readonly startsAt: string;
  readonly prices: Partial<Record<SeatKind, number>>;
  readonly currency: string;
  readonly language: string;
  readonly format: string;
}

/** Where the showtime is: decides what the draft's time and prices mean. */
export interface Venue {
  readonly zone: string;
  readonly currency: string;
  /** The kinds of seats that are sold. */
  readonly kinds: readonly SeatKind[];
}

export const NO_PRICES: ShowtimeDraft['prices'] = { STANDARD: '', PREMIUM: '', WHEELCHAIR: '', COMPANION: '' };

/** The UTC instant of the draft's start, or null while it has none. */
export function startOf(draft: Pick<ShowtimeDraft, 'date' | 'time' | 'pass'>, zone: string): string | null {
  if (!draft.date || !draft.time) {
    return null;
  }
  const meaning = instantOf(`${draft.date}T${draft.time}`, zone);
  switch (meaning.kind) {
    case 'exact':
      return meaning.instant;
    case 'twice':
      return meaning[draft.pass];
    default:
      return null;
  }
}

export function isTwice(draft: Pick<ShowtimeDraft, 'date' | 'time'>, zone: string): boolean {
  return draft.date !== '' && draft.time !== '' && instantOf(`${draft.date}T${draft.time}`, zone).kind === 'twice';
}

export function requestOf(draft: ShowtimeDraft, venue: Venue): ShowtimeRequest {
  return {
    movieId: draft.movie?.id ?? '',
    screenId: draft.screenId,
    startsAt: startOf(draft, venue.zone) ?? '',
    prices: Object.fromEntries(venue.kinds.map((kind) => [kind, minorUnits(draft.prices[kind], venue.currency) ?? 0])),
    currency: venue.currency,
    language: draft.language.trim(),
    format: draft.format,
  };
}

/** A scheduled showtime as the form shows it; of its film only the title is known yet. */
export function draftOf(showtime: Showtime): ShowtimeDraft {
  const { movie, theater, screen, startsAt, prices, currency, language, format } = showtime;
  const local = localOf(startsAt, theater.timezone);
  const meaning = instantOf(local, theater.timezone);
  const later = meaning.kind === 'twice' && Date.parse(meaning.later) === Date.parse(startsAt);
  return {
    movie: { ...movie, genres: [], durationMinutes: 0 },
    theaterId: theater.id,
    screenId: screen.id,
    date: local.slice(0, 10),
    time: local.slice(11),
    pass: later ? 'later' : 'earlier',
    prices: {
      ...NO_PRICES,
      ...Object.fromEntries(Object.entries(prices).map(([kind, price]) => [kind, majorUnits(price, currency)])),
    },
    language: language ?? '',
    format: format ?? '',
  };
}

/** The kinds that a scheduled showtime sells, in the hall's order: on its screen it keeps the layout that it had. */
export function kindsSold({ prices }: Showtime): SeatKind[] {
  return SEAT_KINDS.filter((kind) => prices[kind] !== undefined);
}

/** The rules of showtime-service that can be checked before anything is sent. */
export function showtimeSchema(venue: () => Venue, now: () => number = Date.now) {
  return schema<ShowtimeDraft>((showtime) => {
    validate(showtime.movie, ({ value }) =>
      value() === null ? { kind: 'required', message: 'Type a title and pick the film from the list.' } : null,
    );
    required(showtime.theaterId, { message: 'Choose a theater.' });
    required(showtime.screenId, { message: 'Choose a screen.' });
    required(showtime.format, { message: 'Choose a format.' });
    required(showtime.date, { message: 'On which day?' });
    required(showtime.time, { message: 'At what time?' });
    required(showtime.language, { message: 'In which language?' });
    validate(showtime.time, ({ value, valueOf }) => {
      const date = valueOf(showtime.date);
      if (value() === '' || date === '') {
        return null;
      }
      const zone = venue().zone;
      const start = startOf({ date, time: value(), pass: valueOf(showtime.pass) }, zone);
      if (start === null) {
        return { kind: 'skipped', message: `${value()} does not exist on that day: the clocks of ${zone} go forward.` };
      }
      return Date.parse(start) <= now() ? { kind: 'past', message: 'This is in the past.' } : null;
    });
    validate(showtime.language, ({ value }) =>
      value() === '' || (/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value().trim()) && value().trim().length <= 10)
        ? null
        : { kind: 'language', message: 'A language tag such as en or pt-BR.' },
    );
    validate(showtime.prices, ({ value }) => {
      const { currency, kinds } = venue();
      const odd = kinds.some((kind) => priceFlaw(value()[kind], currency) !== '');
      return odd ? { kind: 'price', message: 'Every kind of seat needs a price.' } : null;
    });
  });
}

/** What is wrong with one typed price, in words; empty when nothing is. */
export function priceFlaw(amount: string, currency: string): string {
  if (amount.trim() === '') {
    return 'A price is needed.';
  }
  const minor = minorUnits(amount, currency);
  if (minor === null) {
    return `Not an amount of ${currency}.`;
  }
  return minor > MAX_PRICE ? 'This is more than a seat can cost.' : '';
}
