import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { form, FormField, submit } from '@angular/forms/signals';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { MatSnackBar } from '@angular/material/snack-bar';
import { Router, RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { problemOf } from '../../../core/problem';
import { Showtime } from '../../../showtimes/showtime';
import { ShowtimeApi } from '../../../showtimes/showtime-api';
import { TheaterApi } from '../../../theaters/theater-api';
import { Screen, SeatKind } from '../../../theaters/theater';
import { Notice } from '../../../ui/notice';
import { dayAndTime } from '../../../ui/time';
import { errorOf, errorWithin, focusFirstError } from '../../field-problems';
import { FormAlert } from '../../form-alert/form-alert';
import { LoadError } from '../../load-error/load-error';
import { MovieAdminApi } from '../../movies/movie-admin-api';
import { queryState } from '../../query-state';
import { kindsOf } from '../../theaters/layout';
import { TheaterAdminApi } from '../../theaters/theater-admin-api';
import { warnOfUnsaved, WithForm } from '../../unsaved';
import { MovieField } from '../movie-field/movie-field';
import { SeatRulesField } from '../seat-rules-field/seat-rules-field';
import { ShowtimeAdminApi } from '../showtime-admin-api';
import {
  draftOf,
  isTwice,
  kindsSold,
  NO_PRICES,
  priceFlaw,
  requestOf,
  ShowtimeDraft,
  showtimeSchema,
  startOf,
  Venue,
} from '../showtime-draft';
import { showtimeProblems } from '../showtime-problems';

const KIND_NAMES: Record<SeatKind, string> = {
  STANDARD: 'Standard',
  PREMIUM: 'Premium',
  WHEELCHAIR: 'Wheelchair',
  COMPANION: 'Companion',
};

/** Schedules a showtime, or changes one: the date and time are the theater's wall clock, the prices its currency. */
@Component({
  selector: 'app-showtime-form',
  imports: [
    FormAlert,
    FormField,
    LoadError,
    MatFormFieldModule,
    MatInputModule,
    MatSelectModule,
    MovieField,
    Notice,
    RouterLink,
    SeatRulesField,
  ],
  templateUrl: './showtime-form.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ShowtimeForm implements WithForm {
  private readonly api = inject(ShowtimeAdminApi);
  private readonly router = inject(Router);
  private readonly snacks = inject(MatSnackBar);
  private readonly query = queryState();

  /** Bound from the route; absent for a new showtime. */
  readonly id = input<string>();

  protected readonly loaded = inject(ShowtimeApi).showtime(this.id);
  /** The one that is changed: its theater stays. */
  protected readonly showtime = computed<Showtime | undefined>(() =>
    this.loaded.hasValue() ? this.loaded.value() : undefined,
  );
  private readonly draft = signal<ShowtimeDraft>({
    movie: null,
    theaterId: this.query.text('theaterId')(),
    screenId: '',
    date: this.query.text('date')(),
    time: '',
    pass: 'earlier',
    prices: NO_PRICES,
    language: 'en',
    format: '',
  });
  protected readonly theaters = inject(TheaterApi).theaters();
  protected readonly theater = computed(() =>
    this.theaters.hasValue()
      ? this.theaters.value().find((theater) => theater.id === this.draft().theaterId)
      : undefined,
  );
  protected readonly screens = inject(TheaterAdminApi).screens(() => this.theater()?.id);
  protected readonly screen = computed(() =>
    this.screens.hasValue() ? this.screens.value().find((screen) => screen.id === this.draft().screenId) : undefined,
  );
  /** The screen that a showtime is on stays a choice, even when it was closed since. */
  protected readonly choices = computed<(Pick<Screen, 'id' | 'name'> & Partial<Screen>)[]>(() => {
    const screens = this.screens.hasValue() ? this.screens.value() : [];
    const kept = this.showtime()?.screen;
    return kept && !screens.some((screen) => screen.id === kept.id) ? [kept, ...screens] : screens;
  });
  private readonly onItsScreen = computed(() => this.draft().screenId === this.showtime()?.screen.id);
  protected readonly kinds = computed<SeatKind[]>(() => {
    const showtime = this.showtime();
    const screen = this.screen();
    if (showtime && this.onItsScreen()) {
      return kindsSold(showtime);
    }
    return screen ? kindsOf(screen.layout) : [];
  });
  private readonly venue = computed<Venue>(() => ({
    kinds: this.kinds(),
    zone: this.theater()?.timezone ?? this.showtime()?.theater.timezone ?? 'UTC',
    currency: this.showtime()?.currency ?? this.theater()?.currency ?? 'EUR',
  }));

  protected readonly form = form(this.draft, showtimeSchema(this.venue));
  protected readonly errorOf = errorOf;
  protected readonly errorWithin = errorWithin;
  protected readonly kindNames = KIND_NAMES;
  protected readonly currency = computed(() => this.venue().currency);
  protected readonly twice = computed(() => isTwice(this.draft(), this.venue().zone));
  protected readonly startText = computed(() => {
    const start = startOf(this.draft(), this.venue().zone);
    return start && `${dayAndTime(start, this.venue().zone)} in ${this.venue().zone} (${start.slice(11, 16)} UTC)`;
  });
  protected readonly placed = computed(() => this.theater() !== undefined || this.showtime() !== undefined);
  protected readonly formats = computed(() => {
    const kept = this.showtime()?.format;
    return this.screen()?.formats ?? (kept ? [kept] : []);
  });
  /** The table of the day that the showtime is on. */
  protected readonly day = computed(() => {
    const { theaterId, date } = this.draft();
    return { theaterId: theaterId || null, date: date || null };
  });
  private readonly movieId = this.query.text('movieId');
  private readonly wanted = inject(MovieAdminApi).movie(
    () => (this.id() ? this.showtime()?.movie.id : this.movieId()) || undefined,
  );

  constructor() {
    warnOfUnsaved(this);
    effect(() => {
      const showtime = this.showtime();
      if (showtime) this.draft.set(draftOf(showtime));
    });
    effect(() => this.takeFilm());
    effect(() => this.takeOnlyTheater());
    effect(() => this.followScreen());
  }

  unsaved(): boolean {
    return this.form().dirty();
  }

  protected priceFlaw(amount: string): string {
    return priceFlaw(amount, this.currency());
  }

  protected async save(): Promise<void> {
    const saved = await submit(this.form, {
      action: async (fields) => {
        try {
          await firstValueFrom(this.send());
          return null;
        } catch (error) {
          return showtimeProblems(fields, problemOf(error), this.venue().zone);
        }
      },
    });
    if (!saved) {
      focusFirstError(this.form);
      return;
    }
    this.form().reset();
    this.snacks.open(this.id() ? 'Showtime changed' : 'Showtime scheduled', undefined, { duration: 3000 });
    await this.router.navigate(['/admin/showtimes'], { queryParams: this.day() });
  }

  private send() {
    const id = this.id();
    const request = requestOf(this.draft(), this.venue());
    return id ? this.api.change(id, request) : this.api.schedule(request);
  }

  /** The film of the link, or the whole of what a scheduled showtime tells by its title; not over another choice. */
  private takeFilm(): void {
    const movie = this.wanted.hasValue() ? this.wanted.value() : null;
    const chosen = untracked(this.draft).movie;
    if (movie && (this.id() ? chosen?.id === movie.id : true)) {
      this.draft.update((draft) => ({ ...draft, movie }));
    }
  }

  private takeOnlyTheater(): void {
    const theaters = this.theaters.hasValue() ? this.theaters.value() : [];
    if (theaters.length === 1 && untracked(this.draft).theaterId === '') {
      this.draft.update((draft) => ({ ...draft, theaterId: theaters[0].id }));
    }
  }

  /** A screen decides which formats there are; another theater has other screens, and maybe another currency. */
  private followScreen(): void {
    const gone = this.screens.hasValue() && !this.screen() && !this.onItsScreen();
    const formats = this.formats();
    untracked(() =>
      this.draft.update((draft) => ({
        ...draft,
        ...(gone && { screenId: '', prices: NO_PRICES }),
        format: formats.includes(draft.format) ? draft.format : (formats[0] ?? draft.format),
      })),
    );
  }
}
