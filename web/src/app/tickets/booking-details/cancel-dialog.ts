import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';
import { listed } from '../../seats/seat-choice';
import { MoneyPipe } from '../../ui/money';
import { Booking } from '../booking';

@Component({
  selector: 'app-cancel-dialog',
  imports: [MatDialogModule, MoneyPipe],
  template: `
    <h2 mat-dialog-title>Cancel this booking?</h2>
    <mat-dialog-content>
      <p>
        {{ seats }} for {{ booking.showtime.movie.title }} {{ booking.seats.length === 1 ? 'goes' : 'go' }} back to the
        map. {{ booking.total | money: booking.currency }} is refunded to your card.
      </p>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button type="button" class="button" [mat-dialog-close]="false">Keep booking</button>
      <button type="button" class="button danger" [mat-dialog-close]="true">Cancel booking</button>
    </mat-dialog-actions>
  `,
  styles: `
    mat-dialog-actions {
      gap: 8px;
      padding: 8px 24px 20px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CancelDialog {
  protected readonly booking = inject<Booking>(MAT_DIALOG_DATA);
  protected readonly seats = (this.booking.seats.length === 1 ? 'Seat ' : 'Seats ') + listed(this.booking.seats);
}
