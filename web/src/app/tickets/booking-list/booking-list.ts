import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { problemOf } from '../../core/problem';
import { MovieApi } from '../../movies/movie-api';
import { Icon } from '../../ui/icon/icon';
import { MoneyPipe } from '../../ui/money';
import { Notice } from '../../ui/notice';
import { Poster } from '../../ui/poster/poster';
import { DayAndTimePipe } from '../../ui/time';
import { Booking, STATUS_NAMES, isExchangeable } from '../booking';
import { BookingApi } from '../booking-api';

/** The signed-in person's bookings, the next one first. */
@Component({
  selector: 'app-booking-list',
  imports: [DayAndTimePipe, Icon, MoneyPipe, Notice, Poster, RouterLink],
  templateUrl: './booking-list.html',
  styleUrl: './booking-list.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BookingList {
  /** Bound from the URL's query. */
  readonly when = input<string>();

  protected readonly tab = computed(() => (this.when() === 'past' ? 'past' : 'upcoming'));
  protected readonly page = inject(BookingApi).bookings(this.tab);
  protected readonly bookings = computed(() => (this.page.hasValue() ? this.page.value().items : []));
  private readonly films = inject(MovieApi).moviesOf(() => [
    ...new Set(this.bookings().map((b) => b.showtime.movie.id)),
  ]);
  protected readonly problem = computed(() => (this.page.error() ? problemOf(this.page.error()) : null));
  protected readonly statuses = STATUS_NAMES;
  protected readonly exchangeable = isExchangeable;

  protected film({ showtime: { movie } }: Booking) {
    return (this.films.hasValue() && this.films.value().get(movie.id)) || movie;
  }
}
