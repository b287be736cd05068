import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';
import { problemOf } from '../../core/problem';
import { listed } from '../../seats/seat-choice';
import { MoneyPipe } from '../../ui/money';
import { DayAndTimePipe } from '../../ui/time';
import { Booking } from '../booking';
import { BookingApi } from '../booking-api';

export interface Cancelling extends Booking {
  /** How the money goes back, in words. */
  refunded?: string;
}

/** Says what goes back, seats and money, before anything is cancelled. */
@Component({
  selector: 'app-cancel-dialog',
  imports: [DayAndTimePipe, MatDialogModule, MoneyPipe],
  template: `
    <h2 mat-dialog-title>Cancel this booking?</h2>
    <mat-dialog-content>
      @if (problem(); as problem) {
        <p role="alert">{{ problem.detail }}</p>
      } @else if (terms.hasValue()) {
        @let now = terms.value();
        @if (now.possible) {
          <p>
            {{ seats }} for {{ booking.showtime.movie.title }} {{ booking.seats.length === 1 ? 'goes' : 'go' }} back to
            the map.
            @if (!booking.total) {
              Nothing was paid.
            } @else if (!now.refund) {
              Nothing is refunded this close to the start.
            } @else if (now.refund < booking.total) {
              {{ now.refund | money: now.currency }} of {{ booking.total | money: now.currency }} is refunded
              {{ refunded }}.
            } @else {
              {{ now.refund | money: now.currency }} is refunded {{ refunded }}.
            }
          </p>
          @if (nextRefund(); as next) {
            <p class="muted small">
              After {{ now.refunds[0].until | dayAndTime: booking.showtime.theater.timezone }} it is
              {{ next.amount | money: now.currency }}.
            </p>
          }
        } @else {
          <p role="alert">
            This booking cannot be cancelled
            @if (now.reason === 'too-late') {
              any more: that ended {{ now.until | dayAndTime: booking.showtime.theater.timezone }}.
            } @else if (now.reason === 'ticket-used') {
              any more: somebody has come in with a ticket of it.
            } @else {
              now.
            }
          </p>
        }
      } @else {
        <p class="wait" role="status" aria-label="Asking what is refunded"><span class="skeleton"></span></p>
      }
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button type="button" class="button" [mat-dialog-close]="false">Keep booking</button>
      @if (problem()) {
        <button type="button" class="button" (click)="terms.reload()">Try again</button>
      }
      <button type="button" class="button danger" [disabled]="!possible()" [mat-dialog-close]="true">
        Cancel booking
      </button>
    </mat-dialog-actions>
  `,
  styles: `
    mat-dialog-actions {
      gap: 8px;
      padding: 8px 24px 20px;
    }

    p + p {
      margin-top: 8px;
    }

    .skeleton {
      height: 48px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CancelDialog {
  protected readonly booking = inject<Cancelling>(MAT_DIALOG_DATA);
  protected readonly refunded = this.booking.refunded ?? 'to your card';
  protected readonly terms = inject(BookingApi).cancellation(() => this.booking.id);
  protected readonly seats = (this.booking.seats.length === 1 ? 'Seat ' : 'Seats ') + listed(this.booking.seats);
  protected readonly problem = computed(() => (this.terms.error() ? problemOf(this.terms.error()) : null));
  protected readonly possible = computed(() => this.terms.hasValue() && this.terms.value().possible);
  /** What is refunded once the present refund has ended; null when it stays until cancelling ends. */
  protected readonly nextRefund = computed(() =>
    this.terms.hasValue() ? (this.terms.value().refunds[1] ?? null) : null,
  );
}
