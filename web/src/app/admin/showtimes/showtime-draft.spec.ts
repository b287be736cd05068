import { Injector, runInInjectionContext, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { form } from '@angular/forms/signals';
import { Problem } from '../../core/problem';
import {
  draftOf,
  isTwice,
  kindsSold,
  NO_PRICES,
  requestOf,
  ShowtimeDraft,
  showtimeSchema,
  Venue,
} from './showtime-draft';
import { showtimeProblems } from './showtime-problems';

const MADRID: Venue = { zone: 'Europe/Madrid', currency: 'EUR', kinds: ['STANDARD', 'PREMIUM'] };
const NOW = Date.parse('2026-11-22T12:00:00Z');
const DRAFT: ShowtimeDraft = {
  movie: { id: 'm', title: 'Metropolis', genres: ['Drama'], durationMinutes: 153 },
  theaterId: 't',
  screenId: 's',
  date: '2026-11-27',
  time: '20:15',
  pass: 'earlier',
  prices: { ...NO_PRICES, STANDARD: '12', PREMIUM: '16,50' },
  language: 'en',
  format: '2D',
};

const formOf = (changes: Partial<ShowtimeDraft>) =>
  runInInjectionContext(TestBed.inject(Injector), () =>
    form(
      signal({ ...DRAFT, ...changes }),
      showtimeSchema(
        () => MADRID,
        () => NOW,
      ),
    ),
  );

describe('a showtime that is scheduled', () => {
  it('starts at the instant of the theater’s clock and costs minor units', () => {
    expect(requestOf(DRAFT, MADRID)).toEqual({
      movieId: 'm',
      screenId: 's',
      startsAt: '2026-11-27T19:15:00Z',
      prices: { STANDARD: 1200, PREMIUM: 1650 },
      currency: 'EUR',
      language: 'en',
      format: '2D',
    });
  });

  it('starts the first or the second time when the clocks run twice through it', () => {
    const night = { ...DRAFT, date: '2027-10-31', time: '02:30' };

    expect(isTwice(night, MADRID.zone)).toBe(true);
    expect(requestOf(night, MADRID).startsAt).toBe('2027-10-31T00:30:00Z');
    expect(requestOf({ ...night, pass: 'later' }, MADRID).startsAt).toBe('2027-10-31T01:30:00Z');
  });
});

describe('a showtime that is changed', () => {
  const SHOWTIME = {
    id: 'x',
    movie: { id: 'm', title: 'Metropolis' },
    theater: { id: 't', name: 'Odeon', timezone: 'Europe/Madrid' },
    screen: { id: 's', name: 'Screen 1' },
    startsAt: '2026-11-27T19:15:00Z',
    endsAt: '2026-11-27T22:00:00Z',
    prices: { PREMIUM: 1650, STANDARD: 1200 },
    currency: 'EUR',
    ticketTypes: [],
    language: 'en',
    format: '2D',
    status: 'SCHEDULED',
  };

  it('asks for what it has when nothing is edited', () => {
    const { movie, screen, startsAt, prices, currency, language, format } = SHOWTIME;
    const request = { startsAt, prices, currency, language, format };

    expect(requestOf(draftOf(SHOWTIME), MADRID)).toEqual({ ...request, movieId: movie.id, screenId: screen.id });
  });

  it('shows the theater’s clock, and prices in the hall’s order', () => {
    const { date, time, prices } = draftOf(SHOWTIME);

    expect([date, time]).toEqual(['2026-11-27', '20:15']);
    expect(kindsSold(SHOWTIME)).toEqual(['STANDARD', 'PREMIUM']);
    expect(prices).toEqual({ ...NO_PRICES, STANDARD: '12.00', PREMIUM: '16.50' });
  });

  it('stays the second of two times when the clocks go back', () => {
    for (const startsAt of ['2027-10-31T00:30:00Z', '2027-10-31T01:30:00Z']) {
      expect(requestOf(draftOf({ ...SHOWTIME, startsAt }), MADRID).startsAt).toBe(startsAt);
    }
  });
});

describe('the rules of a showtime', () => {
  it('take a whole plan', () => {
    expect(formOf({})().valid()).toBe(true);
  });

  it('refuse a time that the clocks skip', () => {
    const errors = formOf({ date: '2027-03-28', time: '02:30' }).time().errors();

    expect(errors[0].message).toBe('02:30 does not exist on that day: the clocks of Europe/Madrid go forward.');
  });

  it('refuse the past, by the theater’s clock', () => {
    expect(formOf({ date: '2026-11-22', time: '13:00' }).time().errors()[0].kind).toBe('past');
    expect(formOf({ date: '2026-11-22', time: '13:01' }).time().valid()).toBe(true);
  });

  it('want a film, a price of every kind and a language tag', () => {
    expect(formOf({ movie: null }).movie().valid()).toBe(false);
    expect(
      formOf({ prices: { ...DRAFT.prices, STANDARD: 'free' } })
        .prices()
        .valid(),
    ).toBe(false);
    expect(formOf({ prices: NO_PRICES }).prices().valid()).toBe(false);
    expect(formOf({ language: 'english!' }).language().valid()).toBe(false);
    expect(formOf({ language: 'pt-BR' }).language().valid()).toBe(true);
  });
});

describe('the prices of a screen', () => {
  it('are those of the kinds that it has', () => {
    const standardOnly = { ...MADRID, kinds: ['STANDARD'] as const };

    expect(requestOf(DRAFT, standardOnly).prices).toEqual({ STANDARD: 1200 });
  });
});

describe('a showtime that is refused', () => {
  const problem = (changes: Partial<Problem>): Problem => ({
    code: 'invalid-input',
    type: '/problems/invalid-input',
    title: 'Bad Request',
    status: 400,
    detail: 'The request is not valid',
    errors: [],
    extra: {},
    ...changes,
  });

  it('names the showtime in the way, on the theater’s clock', () => {
    const fields = formOf({});
    const conflict = { id: 'x', movieTitle: 'M', startsAt: '2026-11-27T18:00:00Z', endsAt: '2026-11-27T20:05:00Z' };

    const [error] = showtimeProblems(fields, problem({ code: 'showtime-overlap', extra: { conflict } }), MADRID.zone);

    expect(error.fieldTree).toBe(fields.time);
    expect(error.message).toBe('The screen is taken by “M”, Fri 27 Nov, 19:00 to 21:05 with cleaning.');
  });

  it('puts a wrong start beside the time, as the form calls it', () => {
    const fields = formOf({});
    const errors = [{ field: 'startsAt', message: 'must be a whole minute' }];

    expect(showtimeProblems(fields, problem({ errors }), MADRID.zone)[0].fieldTree).toBe(fields.time);
  });

  it('says beside the film or the screen that it has to stay', () => {
    const fields = formOf({});
    const refused = (code: string) => showtimeProblems(fields, problem({ code }), MADRID.zone)[0].fieldTree;

    expect(refused('movie-change')).toBe(fields.movie);
    expect(refused('screen-change')).toBe(fields.screenId);
  });
});
