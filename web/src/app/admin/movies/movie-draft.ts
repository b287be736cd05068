import { Movie } from '../../movies/movie';

/** What the form edits: no nulls, so that every field has a control. */
export interface MovieDraft {
  title: string;
  description: string;
  genres: string[];
  durationMinutes: number | null;
  certificate: string;
  releaseDate: string;
  director: string;
  cast: string[];
  trailerUrl: string;
  externalId: string;
}

/** What is sent; only the trailer and the external id may be null. */
export interface MovieRequest {
  readonly title: string;
  readonly description: string;
  readonly genres: readonly string[];
  readonly durationMinutes: number;
  readonly certificate: string;
  readonly releaseDate: string;
  readonly director: string;
  readonly cast: readonly string[];
  readonly trailerUrl: string | null;
  readonly externalId: string | null;
}

export interface Genre {
  readonly id: string;
  readonly name: string;
}

export interface ImportResult {
  readonly created: number;
  readonly updated: number;
  readonly rejected: readonly { readonly index: number; readonly error: string }[];
}

export const EMPTY_DRAFT: MovieDraft = {
  title: '',
  description: '',
  genres: [],
  durationMinutes: null,
  certificate: '',
  releaseDate: '',
  director: '',
  cast: [],
  trailerUrl: '',
  externalId: '',
};

export function draftOf(movie: Movie): MovieDraft {
  return {
    title: movie.title,
    description: movie.description ?? '',
    genres: [...movie.genres],
    durationMinutes: movie.durationMinutes,
    certificate: movie.certificate ?? '',
    releaseDate: movie.releaseDate ?? '',
    director: movie.director ?? '',
    cast: [...(movie.cast ?? [])],
    trailerUrl: movie.trailerUrl ?? '',
    externalId: movie.externalId ?? '',
  };
}

export function requestOf(draft: MovieDraft): MovieRequest {
  return {
    title: draft.title.trim(),
    description: draft.description.trim(),
    genres: draft.genres,
    durationMinutes: draft.durationMinutes ?? 0,
    certificate: draft.certificate.trim(),
    releaseDate: draft.releaseDate,
    director: draft.director.trim(),
    cast: draft.cast,
    trailerUrl: textOrNull(draft.trailerUrl),
    externalId: textOrNull(draft.externalId),
  };
}

function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
