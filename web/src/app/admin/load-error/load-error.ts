import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { problemOf } from '../../core/problem';
import { Notice } from '../../ui/notice';

/** Something could not be read: says why, and offers to try again. */
@Component({
  selector: 'app-load-error',
  imports: [Notice],
  template: `
    <app-notice [heading]="problem().title" [text]="problem().detail" icon="alert" [error]="true">
      <button class="button" type="button" (click)="retry.emit()">Try again</button>
    </app-notice>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LoadError {
  readonly error = input.required<unknown>();
  readonly retry = output<void>();

  protected readonly problem = computed(() => problemOf(this.error()));
}
