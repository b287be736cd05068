import { httpResource } from '@angular/common/http';
import {
  booleanAttribute,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  input,
  model,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { FormValueControl, ValidationError } from '@angular/forms/signals';
import { MatAutocompleteModule, MatAutocompleteSelectedEvent } from '@angular/material/autocomplete';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { debounceTime } from 'rxjs';
import { Page } from '../../../core/page';
import { Movie } from '../../../movies/movie';
import { runningTime } from '../../../ui/time';

let fields = 0;

/** Finds a film by what is typed. */
@Component({
  selector: 'app-movie-field',
  imports: [MatAutocompleteModule, MatFormFieldModule, MatInputModule],
  templateUrl: './movie-field.html',
  styles: `
    .facts {
      color: var(--text-2);
      font-size: var(--text-12);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MovieField implements FormValueControl<Movie | null> {
  readonly value = model<Movie | null>(null);
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);
  readonly touched = input(false);
  readonly touch = output<void>();
  /** Whether nothing chosen means every film. */
  readonly optional = input(false, { transform: booleanAttribute });

  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  protected readonly id = `movie-field-${fields++}`;
  protected readonly typed = signal('');
  private readonly asked = toSignal(toObservable(this.typed).pipe(debounceTime(200)), { initialValue: '' });
  protected readonly found = httpResource<Page<Movie>>(() => {
    const q = this.asked().trim();
    return { url: '/api/movies', params: { sort: 'title', size: 10, ...(q && { q }) } };
  });
  protected readonly text = computed(() => this.value()?.title ?? this.typed());
  protected readonly error = computed(() => (this.touched() ? (this.errors()[0]?.message ?? '') : ''));
  protected readonly runningTime = runningTime;

  focus(): void {
    this.box().nativeElement.focus();
  }

  protected type(text: string): void {
    this.typed.set(text);
    this.value.set(null);
  }

  protected pick(event: MatAutocompleteSelectedEvent): void {
    this.value.set(event.option.value as Movie);
  }

  protected titleOf(movie: Movie | string | null): string {
    return typeof movie === 'string' ? movie : (movie?.title ?? '');
  }
}
