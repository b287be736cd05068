import {
  ChangeDetectionStrategy,
  Component,
  booleanAttribute,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
  untracked,
} from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import { PageTitle } from '../../core/page-title';
import { Problem, problemOf } from '../../core/problem';
import { listed } from '../../seats/seat-choice';
import { Icon } from '../../ui/icon/icon';
import { MoneyPipe } from '../../ui/money';
import { Notice } from '../../ui/notice';
import { DayAndTimePipe } from '../../ui/time';
import { Booking, STATUS_NAMES, isExchangeable, isExchanging, isRunning } from '../booking';
import { BookingApi } from '../booking-api';
import { BookingDocuments } from '../booking-documents/booking-documents';
import { TicketStub } from '../ticket-stub/ticket-stub';
import { CancelDialog } from './cancel-dialog';

/** One booking with its tickets. */
@Component({
  selector: 'app-booking-details',
  imports: [BookingDocuments, DayAndTimePipe, Icon, MoneyPipe, Notice, RouterLink, TicketStub],
  templateUrl: './booking-details.html',
  styleUrl: './booking-details.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BookingDetails {
  /** Bound from the route. */
  readonly bookingId = input.required<string>();
  /** Set by the checkout: the booking was made a moment ago. */
  readonly new = input(false, { transform: booleanAttribute });

  /** Set after its seats or time were changed. */
  readonly changed = input(false, { transform: booleanAttribute });

  private readonly api = inject(BookingApi);
  private readonly dialog = inject(MatDialog);
  protected readonly loaded = this.api.booking(this.bookingId);
  protected readonly booking = linkedSignal<Booking | null>(() =>
    this.loaded.hasValue() ? this.loaded.value() : null,
  );
  protected readonly problem = computed(() => (this.loaded.error() ? problemOf(this.loaded.error()) : null));
  protected readonly running = computed(() => {
    const booking = this.booking();
    return booking !== null && isRunning(booking);
  });
  protected readonly exchanging = computed(() => {
    const booking = this.booking();
    return booking !== null && isExchanging(booking);
  });
  protected readonly upcoming = computed(() => {
    const booking = this.booking();
    return booking !== null && new Date(booking.showtime.startsAt) > new Date();
  });
  protected readonly refused = signal<Problem | null>(null);
  protected readonly cancelling = signal(false);
  protected readonly statuses = STATUS_NAMES;
  protected readonly listed = listed;
  protected readonly exchangeable = isExchangeable;

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      const booking = this.booking();
      if (booking) title.show(`${booking.showtime.movie.title}, ${booking.reference}`);
    });
    effect((onCleanup) => {
      const id = this.bookingId();
      if (!this.running()) return;
      const waiting = untracked(() =>
        this.api.settled(id).subscribe({
          next: (booking) => this.booking.set(booking),
          error: () => this.loaded.reload(),
        }),
      );
      onCleanup(() => waiting.unsubscribe());
    });
  }

  protected whyNot({ exchange }: Booking): string {
    return exchange?.reason === 'payment-declined' ? ' because the card was declined' : '';
  }

  protected cancel(booking: Booking): void {
    this.refused.set(null);
    this.dialog
      .open<CancelDialog, Booking, boolean>(CancelDialog, { data: booking, width: '440px' })
      .afterClosed()
      .subscribe((sure) => sure && this.send(booking));
  }

  private send(booking: Booking): void {
    this.cancelling.set(true);
    this.api.cancel(booking.id).subscribe({
      next: (cancelled) => {
        this.booking.set(cancelled);
        this.cancelling.set(false);
      },
      error: (error: unknown) => {
        this.refused.set(problemOf(error));
        this.cancelling.set(false);
      },
    });
  }
}
