import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { nowEvery } from '../../core/now';
import { PageTitle } from '../../core/page-title';
import { problemOf } from '../../core/problem';
import { ShowtimeApi } from '../../showtimes/showtime-api';
import { ShowtimeChip } from '../../showtimes/showtime-chip';
import { DateStrip } from '../../ui/date-strip/date-strip';
import { Icon } from '../../ui/icon/icon';
import { Notice } from '../../ui/notice';
import { Poster } from '../../ui/poster/poster';
import { MovieApi } from '../movie-api';
import { factsOf } from '../movie-facts';
import { byTheater, daysOf } from './movie-days';

/** A film and its showtimes by date, theater and format. */
@Component({
  selector: 'app-movie-details',
  imports: [DateStrip, Icon, Notice, Poster, RouterLink, ShowtimeChip],
  templateUrl: './movie-details.html',
  styleUrl: './movie-details.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MovieDetails {
  /** Bound from the route. */
  readonly movieId = input.required<string>();
  readonly date = input<string>();

  private readonly now = nowEvery(30_000);
  protected readonly movie = inject(MovieApi).movie(this.movieId);
  /** Without a time the services list what has not started. */
  protected readonly showtimes = inject(ShowtimeApi).showtimes(() => ({ movieId: this.movieId() }));

  protected readonly days = computed(() => daysOf(this.showtimes.hasValue() ? this.showtimes.value() : [], this.now()));
  protected readonly day = computed(() => {
    const days = this.days();
    return days.find((day) => day.iso === this.date()) ?? days.at(0);
  });
  protected readonly theaters = computed(() => byTheater(this.day()?.showtimes ?? []));
  protected readonly year = computed(() =>
    this.movie.hasValue() ? this.movie.value().releaseDate?.slice(0, 4) : null,
  );
  protected readonly problem = computed(() => (this.movie.error() ? problemOf(this.movie.error()) : null));
  protected readonly timesProblem = computed(() => (this.showtimes.error() ? problemOf(this.showtimes.error()) : null));
  protected readonly facts = factsOf;

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      if (this.movie.hasValue()) title.show(this.movie.value().title);
    });
  }
}
