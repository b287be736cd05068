import { Showtime } from '../showtimes/showtime';
import { byTheater, daysOf } from './movie-details/movie-days';
import { Movie } from './movie';
import { genresOf, programmeOf } from './programme';

const NOW = new Date('2026-11-27T18:00:00Z');

function showtime(film: string, startsAt: string, over: Partial<Showtime> = {}): Showtime {
  return {
    id: `${film} ${startsAt}`,
    movie: { id: film, title: film },
    theater: { id: 't1', name: 'Odeon', timezone: 'Europe/Madrid' },
    screen: { id: 'c1', name: 'Screen 1' },
    startsAt,
    endsAt: startsAt,
    prices: { STANDARD: 1200 },
    currency: 'EUR',
    ticketTypes: [],
    format: '2D',
    status: 'SCHEDULED',
    ...over,
  };
}

describe('the programme', () => {
  const late = showtime('Metropolis', '2026-11-27T21:00:00Z');
  const early = showtime('Nosferatu', '2026-11-27T19:00:00Z');
  const started = showtime('Sunrise', '2026-11-27T17:00:00Z');
  const cancelled = showtime('Faust', '2026-11-27T20:00:00Z', { status: 'CANCELLED' });

  it('lists what can still be booked, the next film first', () => {
    const films = programmeOf([late, started, cancelled, early], new Map(), NOW).map(({ movie }) => movie.title);

    expect(films).toEqual(['Nosferatu', 'Metropolis']);
  });

  it('knows the genres of the films, the most frequent first', () => {
    const movie = (id: string, genres: string[]) =>
      [id, { id, title: id, genres, durationMinutes: 90 }] as [string, Movie];
    const details = new Map([movie('Metropolis', ['Drama', 'Horror']), movie('Nosferatu', ['Horror'])]);

    expect(genresOf(programmeOf([late, early], details, NOW))).toEqual(['Horror', 'Drama']);
  });

  it("groups a film's showtimes by the theater's day, theater and format", () => {
    const afterMidnight = showtime('Metropolis', '2026-11-27T23:30:00Z', { format: '3D' });
    const days = daysOf([afterMidnight, late, early], NOW);

    expect(days.map(({ iso, name }) => [iso, name])).toEqual([
      ['2026-11-27', 'Today'],
      ['2026-11-28', 'Sat'],
    ]);
    expect(
      byTheater([late, early, afterMidnight])[0].formats.map((format) => [format.name, format.showtimes.length]),
    ).toEqual([
      ['2D', 2],
      ['3D', 1],
    ]);
  });
});
