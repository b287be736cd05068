import { inject, Injectable } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { firstValueFrom, Observable } from 'rxjs';
import { Problem } from '../../core/problem';
import { ConfirmDialog } from './confirm-dialog';

export interface Question {
  readonly title: string;
  readonly message: string;
  /** The words on the button that does it. */
  readonly confirm: string;
  /** The words on the other button. */
  readonly dismiss?: string;
  readonly destructive?: boolean;
  /** Asks for a reason, which `run` receives. */
  readonly reason?: { readonly label: string; readonly hint: string };
  /** What happens on yes; the dialog stays open, with the problem in words, when it fails. */
  run(reason: string): Observable<unknown>;
  /** Better words for a problem than the service's own. */
  explain?(problem: Problem): string | null;
}

/** Asks before something that is hard to undo, and does it. */
@Injectable({ providedIn: 'root' })
export class Confirm {
  private readonly dialog = inject(MatDialog);

  /** True when it was confirmed and went well. */
  async ask(question: Question): Promise<boolean> {
    const opened = this.dialog.open<ConfirmDialog, Question, boolean>(ConfirmDialog, {
      data: question,
      width: '28rem',
      autoFocus: question.reason ? 'first-tabbable' : 'dialog',
      ariaLabelledBy: 'confirm-title',
      ariaDescribedBy: 'confirm-message',
      role: 'alertdialog',
    });
    return (await firstValueFrom(opened.afterClosed())) === true;
  }
}
