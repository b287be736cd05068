import { ChangeDetectionStrategy, Component, computed, effect, inject, signal } from '@angular/core';
import { toObservable, takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatDialog } from '@angular/material/dialog';
import { MatMenuModule } from '@angular/material/menu';
import { MatPaginatorModule, PageEvent } from '@angular/material/paginator';
import { MatSnackBar } from '@angular/material/snack-bar';
import { MatSortModule, Sort } from '@angular/material/sort';
import { RouterLink } from '@angular/router';
import { debounceTime, distinctUntilChanged, skip } from 'rxjs';
import { Movie } from '../../../movies/movie';
import { Notice } from '../../../ui/notice';
import { Poster } from '../../../ui/poster/poster';
import { runningTime } from '../../../ui/time';
import { Confirm } from '../../confirm-dialog/confirm';
import { latest } from '../../../core/latest';
import { LoadError } from '../../load-error/load-error';
import { queryState } from '../../query-state';
import { MovieAdminApi } from '../movie-admin-api';
import { movieRemoval } from '../movie-removal';

@Component({
  selector: 'app-movie-table',
  imports: [LoadError, MatMenuModule, MatPaginatorModule, MatSortModule, Notice, Poster, RouterLink],
  templateUrl: './movie-table.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MovieTable {
  private readonly api = inject(MovieAdminApi);
  private readonly confirm = inject(Confirm);
  private readonly dialog = inject(MatDialog);
  private readonly snacks = inject(MatSnackBar);
  private readonly query = queryState();

  protected readonly q = this.query.text('q');
  protected readonly genre = this.query.text('genre');
  protected readonly sort = this.query.text('sort', 'title');
  protected readonly page = this.query.whole('page', 0);
  protected readonly size = this.query.whole('size', 20);
  protected readonly filtered = computed(() => this.q() !== '' || this.genre() !== '');

  protected readonly movies = this.api.page(() => ({
    q: this.q(),
    genre: this.genre(),
    sort: this.sort(),
    page: this.page(),
    size: this.size(),
  }));
  protected readonly shown = latest(this.movies);
  protected readonly genres = this.api.genres();
  protected readonly runningTime = runningTime;

  protected readonly sortedBy = computed(() => this.sort().replace(/^-/, ''));
  protected readonly sortDirection = computed(() => (this.sort().startsWith('-') ? 'desc' : 'asc'));

  /** What is typed; the URL follows when the typing rests. */
  protected readonly typed = signal(this.q());

  constructor() {
    toObservable(this.typed)
      .pipe(skip(1), debounceTime(250), distinctUntilChanged(), takeUntilDestroyed())
      .subscribe((q) => this.query.set({ q: q.trim(), page: null }));
    effect(() => this.goBackFromAnEmptyPage());
  }

  protected filterBy(genre: string): void {
    this.query.set({ genre, page: null });
  }

  protected sortBy({ active, direction }: Sort): void {
    this.query.set({ sort: direction === 'desc' ? `-${active}` : active, page: null });
  }

  protected turn({ pageIndex, pageSize }: PageEvent): void {
    this.query.set({ page: pageIndex || null, size: pageSize });
  }

  protected clear(): void {
    this.typed.set('');
    this.query.set({ q: null, genre: null, page: null });
  }

  protected async remove(movie: Movie): Promise<void> {
    if (await this.confirm.ask(movieRemoval(movie, this.api))) {
      this.snacks.open(`“${movie.title}” deleted`, undefined, { duration: 3000 });
      this.movies.reload();
    }
  }

  protected async import(): Promise<void> {
    const { MovieImport } = await import('../movie-import/movie-import');
    this.dialog
      .open<InstanceType<typeof MovieImport>, void, boolean>(MovieImport, {
        width: '44rem',
        maxWidth: '96vw',
        ariaLabelledBy: 'import-title',
      })
      .afterClosed()
      .subscribe((imported) => {
        if (imported) {
          this.movies.reload();
          this.genres.reload();
        }
      });
  }

  /** After the last film of the last page is deleted, or with an old link. */
  private goBackFromAnEmptyPage(): void {
    const page = this.movies.hasValue() ? this.movies.value() : undefined;
    if (page && page.items.length === 0 && page.page > 0) {
      this.query.set({ page: null });
    }
  }
}
