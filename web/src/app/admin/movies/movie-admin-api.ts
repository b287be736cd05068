import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { Observable, tap } from 'rxjs';
import { MAX_PAGE_SIZE, Page } from '../../core/page';
import { Movie } from '../../movies/movie';
import { MovieApi } from '../../movies/movie-api';
import { Genre, ImportResult, MovieRequest } from './movie-draft';

export interface MovieFilter {
  readonly q: string;
  readonly genre: string;
  readonly sort: string;
  readonly page: number;
  readonly size: number;
}

@Injectable({ providedIn: 'root' })
export class MovieAdminApi {
  private readonly http = inject(HttpClient);
  private readonly shown = inject(MovieApi);

  page(of: () => MovieFilter) {
    return httpResource<Page<Movie>>(() => {
      const { q, genre, ...rest } = of();
      return { url: '/api/movies', params: { ...rest, ...(q && { q }), ...(genre && { genre }) } };
    });
  }

  /** No id, no request. */
  movie(id: () => string | undefined) {
    return httpResource<Movie>(() => {
      const found = id();
      return found ? `/api/movies/${found}` : undefined;
    });
  }

  genres() {
    return httpResource<Genre[]>(() => ({ url: '/api/genres', params: { size: MAX_PAGE_SIZE } }), {
      parse: (answer) => (answer as Page<Genre>).items,
    });
  }

  create(movie: MovieRequest): Observable<Movie> {
    return this.http.post<Movie>('/api/movies', movie);
  }

  update(id: string, movie: MovieRequest): Observable<Movie> {
    return this.http.put<Movie>(`/api/movies/${id}`, movie).pipe(tap(() => this.shown.forget(id)));
  }

  remove(id: string): Observable<unknown> {
    return this.http.delete(`/api/movies/${id}`).pipe(tap(() => this.shown.forget(id)));
  }

  createGenre(name: string): Observable<Genre> {
    return this.http.post<Genre>('/api/genres', { name });
  }

  import(rows: readonly Record<string, unknown>[]): Observable<ImportResult> {
    return this.http.post<ImportResult>('/api/movies/import', rows).pipe(tap(() => this.shown.forget()));
  }
}
