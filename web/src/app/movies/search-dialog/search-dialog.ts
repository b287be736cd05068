import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, signal, viewChildren } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { MatDialogRef } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import { debounceTime, distinctUntilChanged } from 'rxjs';
import { latest } from '../../core/latest';
import { problemOf } from '../../core/problem';
import { Icon } from '../../ui/icon/icon';
import { Poster } from '../../ui/poster/poster';
import { MovieApi } from '../movie-api';
import { factsOf } from '../movie-facts';

/** Search over the page that answers while one types. */
@Component({
  selector: 'app-search-dialog',
  imports: [Icon, Poster, RouterLink],
  templateUrl: './search-dialog.html',
  styleUrl: './search-dialog.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SearchDialog {
  protected readonly dialog = inject<MatDialogRef<SearchDialog>>(MatDialogRef);
  protected readonly typed = signal('');
  private readonly hits = viewChildren<ElementRef<HTMLAnchorElement>>('hit');
  private readonly query = toSignal(toObservable(this.typed).pipe(debounceTime(150), distinctUntilChanged()), {
    initialValue: '',
  });

  protected readonly found = inject(MovieApi).search(this.query);
  protected readonly problem = computed(() => (this.found.error() ? problemOf(this.found.error()) : null));
  private readonly shown = latest(this.found);
  /** Those of before stay while the next are looked for. */
  protected readonly movies = computed(() =>
    this.query().trim() && !this.problem() ? (this.shown()?.items ?? []) : [],
  );
  protected readonly said = computed(() => {
    if (!this.query().trim()) return 'Type a title, a director or an actor.';
    if (this.found.isLoading()) return 'Searching…';
    if (this.problem()) return this.problem()?.detail ?? '';
    const total = this.found.hasValue() ? this.found.value().total : 0;
    if (!total) return `No film matches “${this.query().trim()}”.`;
    const shown = this.movies().length;
    if (shown < total) return `The first ${shown} of ${total} films`;
    return total === 1 ? '1 film' : `${total} films`;
  });
  protected readonly facts = factsOf;

  /** Arrow keys walk from the field through the hits. */
  protected walk(event: Event, from: number, step: number): void {
    const hits = this.hits();
    const next = hits.at(from + step);
    if (!hits.length || from + step < 0 || !next) return;
    event.preventDefault();
    next.nativeElement.focus();
  }
}
