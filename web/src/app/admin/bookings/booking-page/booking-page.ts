import { TitleCasePipe } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { MatSnackBar } from '@angular/material/snack-bar';
import { RouterLink } from '@angular/router';
import { Session } from '../../../core/auth/session';
import { PageTitle } from '../../../core/page-title';
import { Problem, problemOf } from '../../../core/problem';
import { KIND_NAMES } from '../../../seats/seat';
import { BookingApi } from '../../../tickets/booking-api';
import { CancelDialog, Cancelling } from '../../../tickets/booking-details/cancel-dialog';
import { BookingDocuments } from '../../../tickets/booking-documents/booking-documents';
import { MoneyPipe, formatMoney } from '../../../ui/money';
import { Notice } from '../../../ui/notice';
import { DayAndTimePipe, clockTime } from '../../../ui/time';
import { Confirm } from '../../confirm-dialog/confirm';
import { LoadError } from '../../load-error/load-error';
import { BookingBadge } from '../booking-badge';
import { Colleagues } from '../colleagues';
import { METHOD_NAMES, REFUNDED, StaffBooking, isToBeHandedBack, mayCancel } from '../staff-booking';
import { StaffBookingApi } from '../staff-booking-api';

/** One booking as staff sees it, with what staff can do for whoever stands at the desk. */
@Component({
  selector: 'app-staff-booking-page',
  imports: [BookingBadge, BookingDocuments, DayAndTimePipe, LoadError, MoneyPipe, Notice, RouterLink, TitleCasePipe],
  providers: [Colleagues],
  templateUrl: './booking-page.html',
  styleUrl: './booking-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BookingPage {
  /** Bound from the route. */
  readonly reference = input.required<string>();

  private readonly api = inject(StaffBookingApi);
  private readonly bookings = inject(BookingApi);
  private readonly confirm = inject(Confirm);
  private readonly dialog = inject(MatDialog);
  private readonly snacks = inject(MatSnackBar);
  private readonly user = inject(Session).user;
  private readonly colleagues = inject(Colleagues);

  protected readonly loaded = this.api.booking(this.reference);
  protected readonly booking = linkedSignal<StaffBooking | null>(() =>
    this.loaded.hasValue() ? this.loaded.value() : null,
  );
  /** Its tickets can be printed and it can be cancelled by the one who looks. */
  protected readonly mine = computed(() => {
    const booking = this.booking();
    return booking !== null && mayCancel(this.user(), booking);
  });
  protected readonly owed = computed(() => {
    const booking = this.booking();
    return booking !== null && isToBeHandedBack(booking);
  });
  protected readonly seller = computed(() => {
    const seller = this.booking()?.soldBy;
    return seller ? this.colleagues.nameOf(seller) : 'Online';
  });
  protected readonly cancelling = signal(false);
  protected readonly refused = signal<Problem | null>(null);
  protected readonly methods = METHOD_NAMES;
  protected readonly kinds = KIND_NAMES;
  protected readonly zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      const booking = this.booking();
      if (booking) title.show(`Booking ${booking.reference}`);
    });
  }

  protected cancel(booking: StaffBooking): void {
    this.refused.set(null);
    const data = { ...booking, refunded: REFUNDED[booking.paymentMethod ?? 'CARD'] };
    this.dialog
      .open<CancelDialog, Cancelling, boolean>(CancelDialog, { data, width: '440px' })
      .afterClosed()
      .subscribe((sure) => sure && this.send(booking));
  }

  protected async handBack(booking: StaffBooking): Promise<void> {
    const amount = formatMoney(booking.refund?.amount ?? 0, booking.currency);
    const how = REFUNDED[booking.paymentMethod ?? 'CASH'];
    const done = await this.confirm.ask({
      title: `Have you handed ${amount} back?`,
      message: `Pay it ${how}, then say so here. It counts in your till of today, and can be done once.`,
      confirm: 'Yes, handed back',
      dismiss: 'Not yet',
      run: () => this.api.handBack(booking.id),
      explain: (problem) => this.handedBackBefore(problem),
    });
    if (done) this.snacks.open(`${amount} handed back`, undefined, { duration: 3000 });
    // Also when somebody else was faster.
    this.loaded.reload();
  }

  private handedBackBefore({ code, extra }: Problem): string | null {
    if (code === 'nothing-to-hand-back') return 'Nothing is to be handed back for this booking: do not pay.';
    if (code !== 'handed-back') return null;
    const [by, at] = [extra['handedBackBy'], extra['handedBackAt']].map(String);
    return `${this.colleagues.nameOf(by)} handed it back at ${clockTime(at, this.zone)}: do not pay again.`;
  }

  /** The answer is the customer's view: the list tells the rest. */
  private send(booking: StaffBooking): void {
    this.cancelling.set(true);
    this.bookings.cancel(booking.id).subscribe({
      next: (cancelled) => {
        this.booking.set({ ...booking, ...cancelled });
        this.cancelling.set(false);
      },
      error: (error: unknown) => {
        this.refused.set(problemOf(error));
        this.cancelling.set(false);
        this.loaded.reload();
      },
    });
  }
}
