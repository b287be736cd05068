import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';
import { QrCode } from '../../ui/qr-code/qr-code';
import { Ticket } from '../booking';

/** The code as large as the screen, on white: what a scanner at the door reads best. */
@Component({
  selector: 'app-qr-dialog',
  imports: [MatDialogModule, QrCode],
  template: `
    <h2 class="visually-hidden" mat-dialog-title>Ticket for seat {{ ticket.seat }}</h2>
    <app-qr-code [text]="ticket.code" [label]="'QR code of seat ' + ticket.seat" />
    <p>Seat {{ ticket.seat }}</p>
    <button type="button" class="button primary" mat-dialog-close>Close</button>
  `,
  styles: `
    :host {
      display: grid;
      justify-items: center;
      align-content: center;
      gap: 12px;
      min-height: 100%;
      padding: 16px;
      background: #fff;
      color: #000;
    }

    app-qr-code {
      width: min(100%, calc(100dvh - 160px));
    }

    p {
      font: 750 var(--text-40) / 1 var(--font-display);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class QrDialog {
  protected readonly ticket = inject<Ticket>(MAT_DIALOG_DATA);
}
