import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { nowEvery } from '../../../core/now';
import { problemOf } from '../../../core/problem';
import { byTheater, daysOf } from '../../../movies/movie-details/movie-days';
import { Showtime } from '../../../showtimes/showtime';
import { ShowtimeApi } from '../../../showtimes/showtime-api';
import { ShowtimeChip } from '../../../showtimes/showtime-chip';
import { DateStrip } from '../../../ui/date-strip/date-strip';
import { Icon } from '../../../ui/icon/icon';
import { DayAndTimePipe, isoDay } from '../../../ui/time';
import { Booking } from '../../booking';

/** The showtime that a booking is to be for: its own, or another of the same film by day and theater. */
@Component({
  selector: 'app-showtime-choice',
  imports: [DateStrip, DayAndTimePipe, Icon, RouterLink, ShowtimeChip],
  templateUrl: './showtime-choice.html',
  styleUrl: './showtime-choice.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ShowtimeChoice {
  readonly booking = input.required<Booking>();
  readonly showtime = input.required<Showtime>();
  /** Whether seats of it can be had for this booking. */
  readonly fits = input.required<boolean>();
  readonly date = input<string>();

  private readonly now = nowEvery(30_000);
  protected readonly showtimes = inject(ShowtimeApi).showtimes(() => ({ movieId: this.booking().showtime.movie.id }));
  /** Closed again by a choice. */
  protected readonly open = linkedSignal<string, boolean>({
    source: () => this.showtime().id,
    computation: () => !this.fits(),
  });
  protected readonly isPresent = computed(() => this.showtime().id === this.booking().showtime.id);
  protected readonly path = computed(() => `/bookings/${this.booking().id}/change`);
  protected readonly days = computed(() => {
    const { currency, showtime } = this.booking();
    const all = this.showtimes.hasValue() ? this.showtimes.value() : [];
    return daysOf(
      all.filter((other) => other.id !== showtime.id && other.currency === currency),
      this.now(),
    );
  });
  protected readonly day = computed(() => {
    const { startsAt, theater } = this.showtime();
    const wanted = this.date() ?? isoDay(startsAt, theater.timezone);
    return this.days().find((day) => day.iso === wanted) ?? this.days().at(0);
  });
  protected readonly theaters = computed(() => byTheater(this.day()?.showtimes ?? []));
  protected readonly problem = computed(() => (this.showtimes.error() ? problemOf(this.showtimes.error()) : null));
}
