import { Injector, runInInjectionContext, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { form } from '@angular/forms/signals';
import { draftOf, EMPTY_DRAFT, MovieDraft, requestOf } from './movie-draft';
import { movieSchema } from './movie-schema';

const METROPOLIS: MovieDraft = {
  ...EMPTY_DRAFT,
  title: 'Metropolis',
  genres: ['Drama'],
  durationMinutes: 153,
  releaseDate: '1927-01-10',
};

describe('the rules of a film', () => {
  const formOf = (changes: Partial<MovieDraft>) =>
    runInInjectionContext(TestBed.inject(Injector), () => form(signal({ ...METROPOLIS, ...changes }), movieSchema));

  it('take a film with the least that it needs', () => {
    expect(formOf({})().valid()).toBe(true);
  });

  it('want a title of more than blanks, and not too long', () => {
    expect(formOf({ title: '  ' }).title().errors()[0].message).toBe('A film needs a title.');
    expect(
      formOf({ title: 'x'.repeat(201) })
        .title()
        .valid(),
    ).toBe(false);
    expect(
      formOf({ title: 'x'.repeat(200) })
        .title()
        .valid(),
    ).toBe(true);
  });

  it('want a genre', () => {
    expect(formOf({ genres: [] }).genres().errors()[0].message).toBe('Choose at least one genre.');
  });

  it('want whole minutes from 1 to 600', () => {
    for (const durationMinutes of [null, 0, 601, 90.5]) {
      expect(formOf({ durationMinutes }).durationMinutes().valid()).toBe(false);
    }
    expect(formOf({ durationMinutes: 600 }).durationMinutes().valid()).toBe(true);
  });

  it('want an address of the web for the trailer, if there is one', () => {
    expect(formOf({ trailerUrl: '' }).trailerUrl().valid()).toBe(true);
    expect(formOf({ trailerUrl: 'https://example.org/trailer' }).trailerUrl().valid()).toBe(true);
    for (const trailerUrl of ['trailer', 'ftp://example.org', 'javascript:alert(1)', 'https://']) {
      expect(formOf({ trailerUrl }).trailerUrl().valid()).toBe(false);
    }
  });
});

describe('a film that is saved', () => {
  it('is trimmed, and sends no empty trailer', () => {
    const request = requestOf({ ...METROPOLIS, title: ' Metropolis ', director: ' Fritz Lang ' });

    expect(request).toMatchObject({ title: 'Metropolis', director: 'Fritz Lang', trailerUrl: null, externalId: null });
  });

  it('keeps what its service gave when nothing is changed', () => {
    const movie = { id: 'm', title: 'Metropolis', genres: ['Drama'], durationMinutes: 153, externalId: 'demo-1' };

    expect(requestOf(draftOf(movie))).toMatchObject({ title: 'Metropolis', cast: [], externalId: 'demo-1' });
  });
});
