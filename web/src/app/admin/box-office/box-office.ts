import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { latest } from '../../core/latest';
import { nowEvery } from '../../core/now';
import { programmeOf } from '../../movies/programme';
import { ShowtimeApi } from '../../showtimes/showtime-api';
import { ShowtimeChip } from '../../showtimes/showtime-chip';
import { DateStrip } from '../../ui/date-strip/date-strip';
import { Notice } from '../../ui/notice';
import { dayLabel, daysFrom } from '../../ui/time';
import { LoadError } from '../load-error/load-error';
import { MyTheater } from '../my-theater';

/** As far as a programme is planned. */
const DAYS = 7;

/** What can be sold over the counter, today first: one tap leads to the seats. */
@Component({
  selector: 'app-box-office',
  imports: [DateStrip, LoadError, Notice, RouterLink, ShowtimeChip],
  providers: [MyTheater],
  template: `
    <header class="admin-head">
      <div>
        <h1 tabindex="-1">Box office</h1>
        <p>{{ label() }}, what has not begun yet</p>
      </div>
      <a class="button small" routerLink="/admin/box-office/till" [queryParams]="{ theaterId: place.here()?.id }"
        >Till of the day</a
      >
    </header>
    @if (place.list().length > 1) {
      <div class="admin-filters">
        <label class="grow"
          >Theater
          <select #chosen class="admin-control" (change)="place.choose(chosen.value)">
            @for (option of place.list(); track option.id) {
              <option [value]="option.id" [selected]="option.id === place.here()?.id">{{ option.name }}</option>
            }
          </select>
        </label>
      </div>
    }
    <app-date-strip [days]="days()" [selected]="day().iso" />

    @if (place.all.error(); as error) {
      <app-load-error [error]="error" (retry)="place.all.reload()" />
    } @else if (showtimes.error(); as error) {
      <app-load-error [error]="error" (retry)="showtimes.reload()" />
    } @else if (programme(); as films) {
      <ul [class.stale]="showtimes.isLoading()">
        @for (film of films; track film.movie.id) {
          <li class="card">
            <h2>{{ film.movie.title }}</h2>
            <div class="chips" role="group" [attr.aria-label]="'Showtimes of ' + film.movie.title">
              @for (showtime of film.showtimes; track showtime.id) {
                <app-showtime-chip [showtime]="showtime" shows="screen" path="/admin/box-office" />
              }
            </div>
          </li>
        } @empty {
          <li>
            <app-notice heading="Nothing left to sell" text="Choose another day or theater." icon="ticket" />
          </li>
        }
      </ul>
    } @else {
      <div class="skeleton admin-table-skeleton" role="status" aria-label="Loading showtimes"></div>
    }
  `,
  styles: `
    ul {
      display: grid;
      gap: 12px;
      margin-top: 16px;
    }

    .card {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 2fr);
      gap: 12px 20px;
      align-items: center;
      padding: 14px 16px;
    }

    .chips {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }

    .stale {
      opacity: 0.6;
    }

    .admin-table-skeleton {
      margin-top: 16px;
    }

    @media (max-width: 760px) {
      .card {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BoxOffice {
  /** Bound from the URL's query. */
  readonly date = input<string>();

  private readonly now = nowEvery(30_000);
  protected readonly place = inject(MyTheater);
  protected readonly days = computed(() => daysFrom(this.now(), this.place.here()?.timezone ?? 'UTC', DAYS));
  protected readonly day = computed(() => this.days().find(({ iso }) => iso === this.date()) ?? this.days()[0]);
  protected readonly label = computed(() => (this.day() === this.days()[0] ? 'Today' : dayLabel(this.day().iso)));
  private readonly query = computed(
    () => {
      const theater = this.place.here();
      return theater && { date: this.day().iso, theaterId: theater.id };
    },
    { equal: (a, b) => a?.date === b?.date && a?.theaterId === b?.theaterId },
  );
  protected readonly showtimes = inject(ShowtimeApi).showtimes(this.query);
  private readonly listed = latest(this.showtimes);
  protected readonly programme = computed(() => {
    const listed = this.listed();
    const none = this.place.all.hasValue() && !this.place.here();
    return listed || none ? programmeOf(listed ?? [], new Map(), this.now()) : undefined;
  });
}
