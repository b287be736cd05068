import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { MatAutocompleteModule } from '@angular/material/autocomplete';
import { debounceTime } from 'rxjs';
import { Movie } from '../../movies/movie';
import { MovieApi } from '../../movies/movie-api';
import { MovieAdminApi } from '../movies/movie-admin-api';

/** Narrows a list to one film, found by what is typed; empty is all films. */
@Component({
  selector: 'app-film-filter',
  imports: [MatAutocompleteModule],
  template: `
    <label
      >Film
      <input
        #box
        class="admin-control"
        type="search"
        autocomplete="off"
        placeholder="All films"
        [matAutocomplete]="films"
        [value]="title()"
        (input)="type(box.value)"
        (blur)="box.value = title()"
      />
    </label>
    <mat-autocomplete #films="matAutocomplete" [displayWith]="titleOf" (optionSelected)="pick($event.option.value)">
      @if (found.hasValue()) {
        @for (movie of found.value().items; track movie.id) {
          <mat-option [value]="movie">{{ movie.title }}</mat-option>
        } @empty {
          <mat-option disabled>No film matches</mat-option>
        }
      }
    </mat-autocomplete>
  `,
  styles: `
    label {
      display: grid;
      gap: 4px;
    }

    input {
      width: 100%;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FilmFilter {
  /** The film's id. */
  readonly film = input.required<string>();
  readonly chosen = output<string>();

  private readonly typed = signal('');
  private readonly asked = toSignal(toObservable(this.typed).pipe(debounceTime(200)), { initialValue: '' });
  protected readonly found = inject(MovieAdminApi).page(() => ({
    q: this.asked().trim(),
    genre: '',
    sort: 'title',
    page: 0,
    size: 10,
  }));
  private readonly shown = inject(MovieApi).movie(() => this.film() || undefined);
  protected readonly title = computed(() => (this.film() && this.shown.hasValue() ? this.shown.value().title : ''));

  protected type(text: string): void {
    this.typed.set(text);
    if (!text && this.film()) this.chosen.emit('');
  }

  protected pick(movie: Movie): void {
    this.chosen.emit(movie.id);
  }

  protected titleOf(movie: Movie | string | null): string {
    return typeof movie === 'string' ? movie : (movie?.title ?? '');
  }
}
