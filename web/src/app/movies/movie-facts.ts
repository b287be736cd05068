import { runningTime } from '../ui/time';
import { Movie } from './movie';

/** "2 h 10 · PG-13 · Drama": what is known, in one line. */
export function factsOf(movie: Movie): string {
  return [
    movie.durationMinutes ? runningTime(movie.durationMinutes) : null,
    movie.certificate,
    movie.genres?.join(', '),
  ]
    .filter(Boolean)
    .join(' · ');
}
