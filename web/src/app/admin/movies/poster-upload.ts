import { HttpClient, HttpEventType } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { filter, map, Observable, tap } from 'rxjs';
import { Movie } from '../../movies/movie';
import { MovieApi } from '../../movies/movie-api';

/** How far an upload is: percent while it runs, the film when it is done. */
export type Upload = { readonly percent: number } | { readonly movie: Movie };

/** Provided by the admin area's routes, whose HTTP client can tell how far an upload is: fetch cannot. */
@Injectable()
export class PosterUpload {
  private readonly http = inject(HttpClient);
  private readonly shown = inject(MovieApi);

  send(movieId: string, file: File): Observable<Upload> {
    const body = new FormData();
    body.append('file', file);
    return this.http
      .put<Movie>(`/api/movies/${movieId}/poster`, body, { reportUploadProgress: true, observe: 'events' })
      .pipe(
        map((event): Upload | null => {
          if (event.type === HttpEventType.UploadProgress) {
            return { percent: Math.round((100 * event.loaded) / (event.total ?? file.size)) };
          }
          return event.type === HttpEventType.Response && event.body ? { movie: event.body } : null;
        }),
        filter((upload) => upload !== null),
        tap((upload) => 'movie' in upload && this.shown.forget(movieId)),
      );
  }
}
