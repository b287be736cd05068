import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { RouterLink } from '@angular/router';
import { TheaterApi } from '../../../theaters/theater-api';
import { Showtime } from '../../../showtimes/showtime';
import { SeatKind, Theater } from '../../../theaters/theater';
import { languageName } from '../../../ui/language';
import { formatMoney } from '../../../ui/money';
import { Notice } from '../../../ui/notice';
import { clockTime, dayLabel } from '../../../ui/time';
import { Confirm } from '../../confirm-dialog/confirm';
import { latest } from '../../../core/latest';
import { LoadError } from '../../load-error/load-error';
import { queryState } from '../../query-state';
import { SEAT_KINDS } from '../../theaters/layout';
import { ShowtimeAdminApi } from '../showtime-admin-api';
import { plusDays, todayIn } from '../zoned-time';

@Component({
  selector: 'app-showtime-table',
  imports: [LoadError, Notice, RouterLink],
  templateUrl: './showtime-table.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ShowtimeTable {
  private readonly api = inject(ShowtimeAdminApi);
  private readonly confirm = inject(Confirm);
  private readonly snacks = inject(MatSnackBar);
  private readonly query = queryState();

  protected readonly theaters = inject(TheaterApi).theaters();
  private readonly theaterId = this.query.text('theaterId');
  private readonly chosenDate = this.query.text('date');
  private readonly withCancelled = this.query.text('cancelled');
  protected readonly cancelled = computed(() => this.withCancelled() === 'true');

  /** The one of the URL, else the first. */
  protected readonly theater = computed<Theater | undefined>(() => {
    const theaters = this.theaters.hasValue() ? this.theaters.value() : [];
    return theaters.find((theater) => theater.id === this.theaterId()) ?? theaters[0];
  });
  protected readonly date = computed(() => {
    const theater = this.theater();
    const chosen = this.chosenDate();
    return /^\d{4}-\d{2}-\d{2}$/.test(chosen) ? chosen : theater ? todayIn(theater.timezone) : '';
  });
  protected readonly day = this.api.day(() => {
    const theater = this.theater();
    return theater && { theaterId: theater.id, date: this.date(), cancelled: this.cancelled() };
  });
  protected readonly shown = latest(this.day);
  protected readonly dayLabel = dayLabel;

  protected chooseTheater(theaterId: string): void {
    this.query.set({ theaterId });
  }

  protected chooseDate(date: string): void {
    this.query.set({ date });
  }

  protected step(days: number): void {
    this.query.set({ date: plusDays(this.date(), days) });
  }

  protected showCancelled(shown: boolean): void {
    this.query.set({ cancelled: shown ? 'true' : null });
  }

  protected timeOf(instant: string, showtime: Showtime): string {
    return clockTime(instant, showtime.theater.timezone);
  }

  protected languageOf(showtime: Showtime): string {
    return showtime.language ? languageName(showtime.language) : '';
  }

  protected pricesOf(showtime: Showtime): string {
    const amounts = SEAT_KINDS.map((kind: SeatKind) => showtime.prices[kind]).filter((amount) => amount !== undefined);
    const lowest = Math.min(...amounts);
    const highest = Math.max(...amounts);
    const text = (amount: number) => formatMoney(amount, showtime.currency);
    return lowest === highest ? text(lowest) : `${text(lowest)} – ${text(highest)}`;
  }

  /** Only what has not begun can be changed or cancelled. */
  protected isOpen(showtime: Showtime): boolean {
    return showtime.status !== 'CANCELLED' && Date.parse(showtime.startsAt) > Date.now();
  }

  protected async cancel(showtime: Showtime): Promise<void> {
    const start = this.timeOf(showtime.startsAt, showtime);
    const done = await this.confirm.ask({
      title: `Cancel “${showtime.movie.title}” at ${start}?`,
      message:
        'All its bookings are cancelled and refunded, and everybody who has a ticket is told. This cannot be undone.',
      confirm: 'Cancel showtime',
      destructive: true,
      reason: { label: 'Reason', hint: 'Customers read it: “The projector is broken.”' },
      run: (reason) => this.api.cancel(showtime.id, reason),
    });
    if (done) {
      this.snacks.open('Showtime cancelled', undefined, { duration: 3000 });
      this.day.reload();
    }
  }
}
