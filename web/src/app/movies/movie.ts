export interface Movie {
  id: string;
  title: string;
  description?: string | null;
  genres: string[];
  durationMinutes: number;
  certificate?: string | null;
  /** ISO date. */
  releaseDate?: string | null;
  director?: string | null;
  cast?: string[] | null;
  status?: string;
  posterUrl?: string | null;
  trailerUrl?: string | null;
  externalId?: string | null;
}
