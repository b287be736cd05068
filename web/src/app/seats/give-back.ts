import { ChangeDetectionStrategy, Component, Injectable, inject } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialog, MatDialogModule } from '@angular/material/dialog';
import { Observable, filter } from 'rxjs';
import { listed } from './seat-choice';

/** Asks before held seats go back to the map. */
@Injectable({ providedIn: 'root' })
export class GiveBack {
  private readonly dialog = inject(MatDialog);

  /** Answers only when they are to go. */
  ask(seats: string[]): Observable<unknown> {
    return this.dialog
      .open<GiveBackDialog, string[], boolean>(GiveBackDialog, {
        data: seats,
        width: '26rem',
        autoFocus: 'dialog',
        role: 'alertdialog',
      })
      .afterClosed()
      .pipe(filter((yes) => yes === true));
  }
}

@Component({
  selector: 'app-give-back-dialog',
  imports: [MatDialogModule],
  template: `
    <h2 mat-dialog-title>Give your seats back?</h2>
    <mat-dialog-content>
      <p>
        {{ seats }} {{ one ? 'goes' : 'go' }} back to the map while you choose again. Somebody else may take
        {{ one ? 'it' : 'them' }}.
      </p>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button type="button" class="button" [mat-dialog-close]="false">Keep {{ one ? 'it' : 'them' }}</button>
      <button type="button" class="button primary" [mat-dialog-close]="true">Change seats</button>
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
class GiveBackDialog {
  private readonly held = inject<string[]>(MAT_DIALOG_DATA);
  protected readonly one = this.held.length === 1;
  protected readonly seats = (this.one ? 'Seat ' : 'Seats ') + listed(this.held);
}
