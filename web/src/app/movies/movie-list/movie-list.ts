import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { MatMenuModule } from '@angular/material/menu';
import { Router, RouterLink } from '@angular/router';
import { nowEvery } from '../../core/now';
import { problemOf } from '../../core/problem';
import { LongStorage } from '../../core/storage';
import { ShowtimeApi } from '../../showtimes/showtime-api';
import { ShowtimeChip } from '../../showtimes/showtime-chip';
import { TheaterApi } from '../../theaters/theater-api';
import { DateStrip } from '../../ui/date-strip/date-strip';
import { Icon } from '../../ui/icon/icon';
import { Notice } from '../../ui/notice';
import { Poster } from '../../ui/poster/poster';
import { dayAfter, dayLabel, daysFrom, isoDay } from '../../ui/time';
import { MovieApi } from '../movie-api';
import { factsOf } from '../movie-facts';
import { genresOf, programmeOf } from '../programme';

const THEATER = 'cinema.theater';
/** As far as a programme is planned. */
const DAYS = 7;

/** Home: what is on in one theater on one day. Theater, date and genre live in the URL. */
@Component({
  selector: 'app-movie-list',
  imports: [DateStrip, Icon, MatMenuModule, Notice, Poster, RouterLink, ShowtimeChip],
  templateUrl: './movie-list.html',
  styleUrl: './movie-list.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MovieList {
  /** Bound from the URL's query. */
  readonly theater = input<string>();
  readonly date = input<string>();
  readonly genre = input<string>();

  private readonly storage = inject(LongStorage);
  private readonly router = inject(Router);
  private readonly now = nowEvery(30_000);

  protected readonly theaters = inject(TheaterApi).theaters();
  protected readonly here = computed(() => {
    const all = this.theaters.hasValue() ? this.theaters.value() : [];
    const wanted = this.theater() ?? this.storage.get(THEATER);
    return all.find((theater) => theater.id === wanted) ?? all.at(0);
  });
  protected readonly days = computed(() => daysFrom(this.now(), this.here()?.timezone ?? 'UTC', DAYS));
  protected readonly day = computed(() => {
    const days = this.days();
    return days.find((day) => day.iso === this.date()) ?? days[0];
  });
  protected readonly isToday = computed(() => this.day().iso === this.days()[0].iso);
  protected readonly heading = computed(() => (this.isToday() ? 'Tonight' : dayLabel(this.day().iso)));

  private readonly query = computed(
    () => {
      const theater = this.here();
      return theater && { date: this.day().iso, theaterId: theater.id };
    },
    { equal: (a, b) => a?.date === b?.date && a?.theaterId === b?.theaterId },
  );
  protected readonly showtimes = inject(ShowtimeApi).showtimes(this.query);
  private readonly listed = computed(() => (this.showtimes.hasValue() ? this.showtimes.value() : []));
  private readonly details = inject(MovieApi).moviesOf(() => [...new Set(this.listed().map(({ movie }) => movie.id))]);

  protected readonly programme = computed(() =>
    programmeOf(this.listed(), (this.details.hasValue() && this.details.value()) || new Map(), this.now()),
  );
  protected readonly genres = computed(() => genresOf(this.programme()));
  protected readonly shown = computed(() => {
    const genre = this.genre();
    return genre ? this.programme().filter(({ movie }) => movie.genres.includes(genre)) : this.programme();
  });
  /** Asked for only on a day without films: the next showtime of the theater that the strip of dates reaches. */
  private readonly later = inject(ShowtimeApi).nextShowtime(() => {
    const theater = this.here();
    const [day, last] = [this.day().iso, this.days().at(-1)?.iso];
    if (!theater || !this.showtimes.hasValue() || this.programme().length || !last || day >= last) return undefined;
    return { theaterId: theater.id, from: dayAfter(day), to: last };
  });
  protected readonly nextDay = computed(() => {
    const next = this.later.hasValue() ? this.later.value() : null;
    const iso = next && isoDay(next.startsAt, next.theater.timezone);
    return this.days().find((day) => day.iso === iso);
  });
  protected readonly loading = computed(
    () => this.theaters.isLoading() || this.showtimes.isLoading() || this.details.isLoading() || this.later.isLoading(),
  );
  protected readonly problem = computed(() => {
    const error = this.theaters.error() ?? this.showtimes.error();
    return error ? problemOf(error) : null;
  });
  protected readonly facts = factsOf;
  protected readonly dayLabel = dayLabel;
  protected readonly placeholders = Array.from({ length: 10 }, (_, i) => i);

  constructor() {
    effect(() => {
      const chosen = this.theater();
      if (chosen) this.storage.set(THEATER, chosen);
    });
  }

  protected choose(theaterId: string): void {
    void this.router.navigate([], {
      queryParams: { theater: theaterId },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  protected retry(): void {
    if (this.theaters.error()) this.theaters.reload();
    else this.showtimes.reload();
  }
}
