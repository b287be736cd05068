import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { problemOf } from '../../core/problem';
import type { Question } from './confirm';

@Component({
  selector: 'app-confirm-dialog',
  imports: [MatDialogModule, MatFormFieldModule, MatInputModule],
  templateUrl: './confirm-dialog.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ConfirmDialog {
  protected readonly question = inject<Question>(MAT_DIALOG_DATA);
  private readonly self = inject(MatDialogRef<ConfirmDialog, boolean>);

  protected readonly reason = signal('');
  protected readonly reasonMissing = signal(false);
  protected readonly running = signal(false);
  protected readonly failure = signal('');

  protected run(): void {
    const reason = this.reason().trim();
    if (this.question.reason && reason === '') {
      this.reasonMissing.set(true);
      return;
    }
    this.running.set(true);
    this.failure.set('');
    this.self.disableClose = true;
    this.question.run(reason).subscribe({
      complete: () => this.self.close(true),
      error: (error: unknown) => {
        const problem = problemOf(error);
        this.failure.set(this.question.explain?.(problem) ?? problem.detail);
        this.running.set(false);
        this.self.disableClose = false;
      },
    });
  }
}
