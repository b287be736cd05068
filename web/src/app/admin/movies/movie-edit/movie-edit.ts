import { Location } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { form, FormField, submit } from '@angular/forms/signals';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSnackBar } from '@angular/material/snack-bar';
import { Router, RouterLink } from '@angular/router';
import { firstValueFrom, forkJoin, of, switchMap, tap } from 'rxjs';
import { problemOf } from '../../../core/problem';
import { Movie } from '../../../movies/movie';
import { ChipsField } from '../../chips-field/chips-field';
import { Confirm } from '../../confirm-dialog/confirm';
import { errorOf, fieldProblems, focusFirstError } from '../../field-problems';
import { FormAlert } from '../../form-alert/form-alert';
import { LoadError } from '../../load-error/load-error';
import { draftOf, EMPTY_DRAFT, MovieDraft, requestOf } from '../movie-draft';
import { MovieAdminApi } from '../movie-admin-api';
import { movieRemoval } from '../movie-removal';
import { movieSchema } from '../movie-schema';
import { PosterField } from '../poster-field/poster-field';
import { PosterUpload } from '../poster-upload';
import { warnOfUnsaved, WithForm } from '../../unsaved';

@Component({
  selector: 'app-movie-edit',
  imports: [ChipsField, FormAlert, FormField, LoadError, MatFormFieldModule, MatInputModule, PosterField, RouterLink],
  templateUrl: './movie-edit.html',
  styleUrl: './movie-edit.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MovieEdit implements WithForm {
  private readonly api = inject(MovieAdminApi);
  private readonly upload = inject(PosterUpload);
  private readonly confirm = inject(Confirm);
  private readonly router = inject(Router);
  private readonly location = inject(Location);
  private readonly snacks = inject(MatSnackBar);

  /** Bound from the route; absent for a new film. */
  readonly id = input<string>();

  protected readonly loaded = this.api.movie(this.id);
  protected readonly genres = this.api.genres();
  protected readonly genreNames = computed(() =>
    this.genres.hasValue() ? this.genres.value().map((genre) => genre.name) : [],
  );

  /** The film as it is saved; a new one comes to be with the first save, also when its poster then fails. */
  protected readonly movie = linkedSignal<Movie | undefined>(() =>
    this.loaded.hasValue() ? this.loaded.value() : undefined,
  );
  private readonly draft = linkedSignal<Movie | undefined, MovieDraft>({
    source: this.movie,
    computation: (movie) => (movie ? draftOf(movie) : { ...EMPTY_DRAFT }),
  });
  protected readonly form = form(this.draft, movieSchema);
  protected readonly errorOf = errorOf;

  protected readonly poster = signal<File | null>(null);
  protected readonly posterPercent = signal<number | null>(null);
  protected readonly posterFailure = signal('');
  private readonly removed = signal(false);

  constructor() {
    warnOfUnsaved(this);
  }

  unsaved(): boolean {
    return !this.removed() && (this.form().dirty() || this.poster() !== null);
  }

  protected async save(): Promise<void> {
    const saved = await submit(this.form, {
      action: async (film) => {
        try {
          await this.send();
          return null;
        } catch (error) {
          return fieldProblems(film, problemOf(error));
        }
      },
    });
    if (!saved) {
      focusFirstError(this.form);
      return;
    }
    this.form().reset();
    if (await this.sendPoster()) {
      this.snacks.open('Film saved', undefined, { duration: 3000 });
      await this.router.navigateByUrl('/admin/movies');
    }
  }

  protected async remove(movie: Movie): Promise<void> {
    if (await this.confirm.ask(movieRemoval(movie, this.api))) {
      this.removed.set(true);
      await this.router.navigateByUrl('/admin/movies');
    }
  }

  private async send(): Promise<void> {
    const request = requestOf(this.draft());
    const saved = this.movie();
    const movie = await firstValueFrom(
      this.newGenres(request.genres).pipe(
        switchMap(() => (saved ? this.api.update(saved.id, request) : this.api.create(request))),
      ),
    );
    this.movie.set(movie);
    if (!saved) {
      this.location.replaceState(`/admin/movies/${movie.id}`);
    }
  }

  /** The service takes only genres that it knows, so the new ones go first. */
  private newGenres(names: readonly string[]) {
    const known = this.genreNames();
    const fresh = names.filter((name) => !known.includes(name));
    return fresh.length === 0
      ? of([])
      : forkJoin(fresh.map((name) => this.api.createGenre(name))).pipe(tap(() => this.genres.reload()));
  }

  private sendPoster(): Promise<boolean> {
    const file = this.poster();
    const movie = this.movie();
    if (!file || !movie) {
      return Promise.resolve(true);
    }
    this.posterFailure.set('');
    this.posterPercent.set(0);
    return new Promise((resolve) => {
      this.upload.send(movie.id, file).subscribe({
        next: (upload) => {
          if ('percent' in upload) {
            this.posterPercent.set(upload.percent);
          } else {
            this.poster.set(null);
          }
        },
        error: (error: unknown) => {
          const problem = problemOf(error);
          this.posterFailure.set(`The film is saved, its poster is not: ${problem.detail}`);
          this.posterPercent.set(null);
          resolve(false);
        },
        complete: () => {
          this.posterPercent.set(null);
          resolve(true);
        },
      });
    });
  }
}
