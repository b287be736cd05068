import { max, maxLength, min, required, schema, validate } from '@angular/forms/signals';
import { anyOf, filled, whole } from '../rules';
import { MovieDraft } from './movie-draft';

/** The rules of movie-service, so that most mistakes show before anything is sent. */
export const movieSchema = schema<MovieDraft>((movie) => {
  filled(movie.title, 'A film needs a title.', 200);
  maxLength(movie.description, 5000, { message: 'At most 5,000 characters.' });
  anyOf(movie.genres, 'Choose at least one genre.');
  maxLength(movie.genres, 10, { message: 'At most 10 genres.' });
  maxLength(movie.cast, 50, { message: 'At most 50 names.' });
  maxLength(movie.trailerUrl, 2000, { message: 'At most 2,000 characters.' });
  required(movie.durationMinutes, { message: 'How many minutes does it run?' });
  min(movie.durationMinutes, 1, { message: 'From 1 to 600 minutes.' });
  max(movie.durationMinutes, 600, { message: 'From 1 to 600 minutes.' });
  whole(movie.durationMinutes, 'Whole minutes only.');
  maxLength(movie.certificate, 10, { message: 'At most 10 characters.' });
  required(movie.releaseDate, { message: 'When was it, or will it be, released?' });
  maxLength(movie.externalId, 100, { message: 'At most 100 characters.' });
  maxLength(movie.director, 200, { message: 'At most 200 characters.' });
  validate(movie.trailerUrl, ({ value }) =>
    value().trim() === '' || isWebAddress(value().trim())
      ? null
      : { kind: 'address', message: 'A full address that starts with https://' },
  );
});

function isWebAddress(address: string): boolean {
  return /^https?:\/\/[^\s/?#]+\S*$/i.test(address);
}
