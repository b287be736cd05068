import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { MatDialog, MatDialogRef } from '@angular/material/dialog';
import { QrCode } from '../../ui/qr-code/qr-code';
import { clockTime, dayOf } from '../../ui/time';
import { Booking, Ticket } from '../booking';
import { QrDialog } from './qr-dialog';

/** One ticket as it would come off the roll: the film on the wide part, the seat beyond the perforation. */
@Component({
  selector: 'app-ticket-stub',
  imports: [QrCode],
  template: `
    @let show = booking().showtime;
    <article [class.void]="voided()" [attr.aria-label]="'Ticket for seat ' + ticket().seat">
      <div class="main">
        <div class="film">
          <p class="theater">{{ show.theater.name }} · {{ show.screen.name }}</p>
          <h3>{{ show.movie.title }}</h3>
          <p class="when num">
            <span>{{ day() }}</span><strong>{{ time() }}</strong>
          </p>
          <p class="reference num">{{ booking().reference }} · {{ ticket().seat }}</p>
        </div>
        @if (!voided()) {
          <button type="button" class="code" (click)="enlarge()">
            <app-qr-code [text]="ticket().code" [label]="'Show the QR code of seat ' + ticket().seat" />
          </button>
        }
      </div>
      <div class="side">
        <span class="label">Row</span>
        <strong class="num">{{ row() }}</strong>
        <span class="label">Seat</span>
        <strong class="num">{{ number() }}</strong>
        <span class="type">{{ type() }}</span>
      </div>
    </article>
  `,
  styleUrl: './ticket-stub.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TicketStub {
  readonly booking = input.required<Booking>();
  readonly ticket = input.required<Ticket>();
  readonly voided = input(false);

  private readonly dialog = inject(MatDialog);
  protected readonly day = computed(() => {
    const { startsAt, theater } = this.booking().showtime;
    return dayOf(startsAt, theater.timezone);
  });
  protected readonly time = computed(() => {
    const { startsAt, theater } = this.booking().showtime;
    return clockTime(startsAt, theater.timezone);
  });
  protected readonly row = computed(() => this.ticket().seat.replace(/\d+$/, ''));
  protected readonly number = computed(() => this.ticket().seat.replace(/^\D+/, ''));
  protected readonly type = computed(() => this.ticket().type.charAt(0) + this.ticket().type.slice(1).toLowerCase());

  private readonly code = computed(() => this.ticket().code);
  private enlarged?: MatDialogRef<QrDialog>;

  constructor() {
    effect((onCleanup) => {
      this.code();
      onCleanup(() => this.enlarged?.close());
    });
  }

  protected enlarge(): void {
    this.enlarged = this.dialog.open<QrDialog, Ticket>(QrDialog, {
      data: this.ticket(),
      width: '100vw',
      height: '100dvh',
      maxWidth: '100vw',
      autoFocus: 'dialog',
    });
  }
}
