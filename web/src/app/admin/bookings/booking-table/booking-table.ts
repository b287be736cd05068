import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { takeUntilDestroyed, toObservable } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { debounceTime, distinctUntilChanged, skip } from 'rxjs';
import { Session } from '../../../core/auth/session';
import { latest } from '../../../core/latest';
import { CursorPage, MOST_COUNTED } from '../../../core/page';
import { problemOf } from '../../../core/problem';
import { saveFile } from '../../../core/save-file';
import { ShowtimeApi } from '../../../showtimes/showtime-api';
import { TheaterApi } from '../../../theaters/theater-api';
import { STATUS_NAMES } from '../../../tickets/booking';
import { MoneyPipe } from '../../../ui/money';
import { Notice } from '../../../ui/notice';
import { DayAndTimePipe, dayAfter, dayAndTime, startOfDay } from '../../../ui/time';
import { LoadError } from '../../load-error/load-error';
import { queryState } from '../../query-state';
import { BookingBadge } from '../booking-badge';
import { FilmFilter } from '../film-filter';
import { BookingFilter, METHOD_NAMES, STATUSES, StaffBooking } from '../staff-booking';
import { StaffBookingApi } from '../staff-booking-api';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Everybody's bookings, the newest first; what narrows the list lives in the URL. */
@Component({
  selector: 'app-booking-table',
  imports: [BookingBadge, DayAndTimePipe, FilmFilter, LoadError, MoneyPipe, Notice, RouterLink],
  templateUrl: './booking-table.html',
  styleUrl: './booking-table.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BookingTable {
  private readonly api = inject(StaffBookingApi);
  private readonly query = queryState();
  private readonly session = inject(Session);
  protected readonly isAdmin = computed(() => this.session.user()?.role === 'admin');
  protected readonly theaters = inject(TheaterApi).theaters();

  protected readonly q = this.query.text('q');
  protected readonly status = this.query.text('status');
  protected readonly theaterId = this.query.text('theaterId');
  protected readonly movieId = this.query.text('movieId');
  protected readonly showtimeId = this.query.text('showtimeId');
  protected readonly userId = this.query.text('userId');
  protected readonly from = this.query.text('from');
  protected readonly to = this.query.text('to');
  private readonly filter = computed<BookingFilter>(
    () => ({
      q: this.q(),
      status: this.status(),
      theaterId: this.theaterId(),
      movieId: this.movieId(),
      showtimeId: this.showtimeId(),
      userId: this.userId(),
      from: DATE.test(this.from()) ? startOfDay(this.from()) : '',
      to: DATE.test(this.to()) ? startOfDay(dayAfter(this.to())) : '',
    }),
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  protected readonly filtered = computed(() => Object.values(this.filter()).some((value) => value !== ''));
  protected readonly flaw = computed(() =>
    this.from() && this.to() && this.from() > this.to() ? 'The first day lies after the last one.' : '',
  );

  protected readonly first = this.api.search(() => (this.flaw() ? undefined : this.filter()));
  private readonly firstShown = latest(this.first);
  /** The pages that were asked for, one after the other; another filter starts over. */
  private readonly pages = linkedSignal<CursorPage<StaffBooking>[]>(() => {
    const first = this.firstShown();
    return first ? [first] : [];
  });
  protected readonly bookings = computed(() => this.pages().flatMap((page) => page.items));
  protected readonly loaded = computed(() => this.pages().length > 0);
  protected readonly next = computed(() => this.pages().at(-1)?.next);
  protected readonly count = computed(() => {
    const total = this.firstShown()?.total ?? 0;
    const many = total >= MOST_COUNTED ? `more than ${new Intl.NumberFormat().format(MOST_COUNTED)}` : `${total}`;
    return `${this.bookings().length} of ${many} ${total === 1 ? 'booking' : 'bookings'}`;
  });
  protected readonly loadingMore = signal(false);
  protected readonly moreFailure = signal('');
  protected readonly downloading = signal(false);
  protected readonly downloadFailure = signal('');

  private readonly showtime = inject(ShowtimeApi).showtime(() => this.showtimeId() || undefined);
  /** In words, what other pages narrowed the list to. */
  protected readonly showtimeName = computed(() => {
    if (!this.showtime.hasValue()) return 'One showtime';
    const { movie, theater, startsAt } = this.showtime.value();
    return `${movie.title}, ${dayAndTime(startsAt, theater.timezone)}`;
  });

  /** What is typed; the URL follows when the typing rests. */
  protected readonly typed = signal(this.q());
  protected readonly statuses = STATUSES;
  protected readonly statusNames = STATUS_NAMES;
  protected readonly methods = METHOD_NAMES;
  protected readonly zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

  constructor() {
    toObservable(this.typed)
      .pipe(skip(1), debounceTime(250), distinctUntilChanged(), takeUntilDestroyed())
      .subscribe((q) => this.query.set({ q: q.trim() }));
  }

  protected narrow(changes: Record<string, string>): void {
    this.query.set(changes);
  }

  protected clear(): void {
    this.typed.set('');
    this.query.set(Object.fromEntries(Object.keys(this.filter()).map((name) => [name, null])));
  }

  protected more(cursor: string): void {
    const before = this.pages();
    this.loadingMore.set(true);
    this.moreFailure.set('');
    this.api.after(cursor, this.filter()).subscribe({
      next: (page) => {
        this.loadingMore.set(false);
        // Another filter may have started over meanwhile.
        if (this.pages() === before) this.pages.set([...before, page]);
      },
      error: (error: unknown) => {
        this.loadingMore.set(false);
        this.moreFailure.set(problemOf(error).detail);
      },
    });
  }

  protected download(): void {
    this.downloading.set(true);
    this.downloadFailure.set('');
    this.api.csv(this.filter()).subscribe({
      next: (file) => {
        this.downloading.set(false);
        saveFile(file, `bookings-${new Date().toISOString().slice(0, 10)}.csv`);
      },
      error: (error: unknown) => {
        this.downloading.set(false);
        this.downloadFailure.set(`The file could not be made. ${problemOf(error).detail}`);
      },
    });
  }
}
