import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatPaginatorModule, PageEvent } from '@angular/material/paginator';
import { MatSnackBar } from '@angular/material/snack-bar';
import { RouterLink } from '@angular/router';
import { latest } from '../../../core/latest';
import { nowEvery } from '../../../core/now';
import { problemOf } from '../../../core/problem';
import { MovieApi } from '../../../movies/movie-api';
import { TheaterApi } from '../../../theaters/theater-api';
import { formatMoney } from '../../../ui/money';
import { Notice } from '../../../ui/notice';
import { LoadError } from '../../load-error/load-error';
import { queryState } from '../../query-state';
import { PromoCode, stateOf } from '../promo-code';
import { PromoCodeApi } from '../promo-code-api';

/** What is given away, the newest first; each can be switched off, and on again. */
@Component({
  selector: 'app-promo-code-table',
  imports: [LoadError, MatPaginatorModule, Notice, RouterLink],
  templateUrl: './promo-code-table.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PromoCodeTable {
  private readonly api = inject(PromoCodeApi);
  private readonly snacks = inject(MatSnackBar);
  private readonly query = queryState();
  private readonly now = nowEvery(60_000);
  private readonly page = this.query.whole('page', 0);
  protected readonly size = this.query.whole('size', 20);

  protected readonly promos = this.api.page(() => ({ page: this.page(), size: this.size() }));
  protected readonly shown = latest(this.promos);
  private readonly films = inject(MovieApi).moviesOf(() => [
    ...new Set((this.shown()?.items ?? []).flatMap(({ movieId }) => movieId ?? [])),
  ]);
  private readonly theaters = inject(TheaterApi).theaters();
  private readonly days = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });
  protected readonly saving = signal<string | null>(null);
  protected readonly failure = signal('');
  protected readonly states = computed(
    () => new Map((this.shown()?.items ?? []).map((promo) => [promo.id, stateOf(promo, this.now())])),
  );

  protected offOf({ percentOff, amountOff, currency }: PromoCode): string {
    return amountOff && currency ? formatMoney(amountOff, currency) : `${percentOff} %`;
  }

  protected timeOf({ validFrom, validUntil }: PromoCode): string {
    const from = validFrom ? `from ${this.days.format(new Date(validFrom))}` : '';
    // The last day on which it is valid, not the first on which it is not.
    const until = validUntil ? `until ${this.days.format(new Date(Date.parse(validUntil) - 1))}` : '';
    return [from, until].filter(Boolean).join(' ') || 'always';
  }

  protected scopeOf({ movieId, theaterId }: PromoCode): string {
    const film = movieId && ((this.films.hasValue() && this.films.value().get(movieId)?.title) || 'One film');
    const theaters = this.theaters.hasValue() ? this.theaters.value() : [];
    const theater = theaterId && (theaters.find(({ id }) => id === theaterId)?.name ?? 'One theater');
    return [film, theater].filter(Boolean).join(', ') || 'Everything';
  }

  protected turn({ pageIndex, pageSize }: PageEvent): void {
    this.query.set({ page: pageIndex || null, size: pageSize });
  }

  /** Disabled it would lose the focus. */
  protected stayWhileSaving(click: Event): void {
    if (this.saving()) click.preventDefault();
  }

  protected switch(promo: PromoCode, box: HTMLInputElement): void {
    const active = box.checked;
    this.saving.set(promo.id);
    this.failure.set('');
    this.api.switch(promo, active).subscribe({
      next: () => {
        this.saving.set(null);
        this.snacks.open(`${promo.code} is ${active ? 'on' : 'off'} now`, undefined, { duration: 3000 });
        this.promos.reload();
      },
      error: (error: unknown) => {
        this.saving.set(null);
        box.checked = promo.active;
        this.failure.set(`${promo.code} stays as it was. ${problemOf(error).detail}`);
      },
    });
  }
}
