import { Showtime } from '../showtimes/showtime';
import { Movie } from './movie';

/** A film on one day in one theater. */
export interface ProgrammeEntry {
  movie: Movie;
  showtimes: Showtime[];
}

/**
 * What can still be booked, by film, the film with the earliest showtime first.
 *
 * @param details what is known of the films beyond their showtimes; a film without them shows by its title
 */
export function programmeOf(showtimes: Showtime[], details: Map<string, Movie>, now: Date): ProgrammeEntry[] {
  const byFilm = new Map<string, ProgrammeEntry>();
  for (const showtime of bookable(showtimes, now)) {
    const { id, title, posterUrl } = showtime.movie;
    const entry = byFilm.get(id) ?? {
      movie: details.get(id) ?? { id, title, posterUrl, genres: [], durationMinutes: 0 },
      showtimes: [],
    };
    entry.showtimes.push(showtime);
    byFilm.set(id, entry);
  }
  return [...byFilm.values()];
}

export function bookable(showtimes: Showtime[], now: Date): Showtime[] {
  return showtimes
    .filter((showtime) => showtime.status !== 'CANCELLED' && new Date(showtime.startsAt) > now)
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt) || a.screen.name.localeCompare(b.screen.name));
}

/** All genres of the entries, the most frequent first. */
export function genresOf(entries: ProgrammeEntry[]): string[] {
  const counts = new Map<string, number>();
  for (const genre of entries.flatMap((entry) => entry.movie.genres)) counts.set(genre, (counts.get(genre) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([genre]) => genre);
}
