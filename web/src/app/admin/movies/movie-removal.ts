import { Movie } from '../../movies/movie';
import { Question } from '../confirm-dialog/confirm';
import { MovieAdminApi } from './movie-admin-api';

/** Asks before a film goes, and says what to do when showtimes still need it. */
export function movieRemoval(movie: Movie, api: MovieAdminApi): Question {
  return {
    title: `Delete “${movie.title}”?`,
    message: 'The film and its poster disappear from the programme. Past bookings and reports keep its title.',
    confirm: 'Delete film',
    destructive: true,
    run: () => api.remove(movie.id),
    explain: (problem) =>
      problem.code === 'movie-scheduled'
        ? `“${movie.title}” still has showtimes to come. Cancel them under Showtimes first, then delete the film.`
        : null,
  };
}
