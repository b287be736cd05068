import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Icon, IconName } from './icon/icon';

/** A whole area that is empty or failed: says what happened and, as its content, the way on. */
@Component({
  selector: 'app-notice',
  imports: [Icon],
  template: `
    <div class="badge" [class.error]="error()"><app-icon [name]="icon()" /></div>
    <h2>{{ heading() }}</h2>
    @if (text()) {
      <p class="muted">{{ text() }}</p>
    }
    <div class="way-on"><ng-content /></div>
  `,
  styles: `
    :host {
      display: grid;
      justify-items: center;
      gap: 8px;
      padding: 56px 16px;
      text-align: center;
    }
    .badge {
      display: grid;
      place-items: center;
      width: 56px;
      height: 56px;
      margin-bottom: 8px;
      border-radius: 50%;
      background: var(--surface-2);
      color: var(--accent-text);
    }
    .badge.error {
      background: var(--red-soft);
      color: var(--red);
    }
    p {
      max-width: 46ch;
    }
    .way-on {
      display: flex;
      flex-wrap: wrap;
      justify-content: center;
      gap: 12px;
      margin-top: 12px;
    }
    .way-on:empty {
      display: none;
    }
  `,
  host: { '[attr.role]': 'error() ? "alert" : null' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Notice {
  readonly heading = input.required<string>();
  readonly text = input<string>();
  readonly icon = input<IconName>('info');
  readonly error = input(false);
}
