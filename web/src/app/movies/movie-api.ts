import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { Observable, catchError, forkJoin, map, of, shareReplay } from 'rxjs';
import { Page } from '../core/page';
import { Movie } from './movie';

/** Milliseconds for which a film's details are taken as they were. */
const FRESH = 60_000;

interface Known {
  movie: Observable<Movie | null>;
  since: number;
}

/** Reads of films; call in an injection context. */
@Injectable({ providedIn: 'root' })
export class MovieApi {
  private readonly http = inject(HttpClient);
  private readonly known = new Map<string, Known>();

  movie(id: () => string | undefined) {
    return httpResource<Movie>(() => {
      const wanted = id();
      return wanted && `/api/movies/${wanted}`;
    });
  }

  /** Loads nothing for an empty query. */
  search(query: () => string) {
    return httpResource<Page<Movie>>(() => {
      const q = query().trim();
      return q ? { url: '/api/movies', params: { q, size: 20 } } : undefined;
    });
  }

  /** Details of the films that a list of showtimes names; a film that fails to load is left out. */
  moviesOf(ids: () => string[]) {
    return rxResource({
      params: () => ids().toSorted().join(),
      stream: ({ params }) => {
        const wanted = params ? params.split(',') : [];
        if (!wanted.length) return of(new Map<string, Movie>());
        return forkJoin(wanted.map((id) => this.once(id))).pipe(
          map((movies) => new Map(movies.filter((movie) => movie !== null).map((movie) => [movie.id, movie]))),
        );
      },
    });
  }

  /** After a change: what is read next is fetched anew. Without an id, of all films. */
  forget(id?: string): void {
    if (id) this.known.delete(id);
    else this.known.clear();
  }

  private once(id: string): Observable<Movie | null> {
    const known = this.known.get(id);
    if (known && Date.now() - known.since < FRESH) return known.movie;
    const movie = this.http.get<Movie>(`/api/movies/${id}`).pipe(
      catchError(() => {
        this.known.delete(id);
        return of(null);
      }),
      shareReplay(1),
    );
    this.known.set(id, { movie, since: Date.now() });
    return movie;
  }
}
