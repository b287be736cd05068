import { ChangeDetectionStrategy, Component, ViewEncapsulation, input } from '@angular/core';
import { Problem } from '../core/problem';
import { Icon } from '../ui/icon/icon';

/** The quiet card around signing in and up. Styles reach the form that is its content. */
@Component({
  selector: 'app-account-frame',
  imports: [Icon],
  template: `
    <div class="account-stage">
      <section class="card account-card">
        <h1 tabindex="-1">{{ heading() }}</h1>
        @if (problem(); as problem) {
          <div class="account-problem" role="alert">
            <app-icon name="alert" />
            <p>
              <strong>{{ problem.title }}</strong><br />{{ problem.detail }}
            </p>
          </div>
        }
        <ng-content />
      </section>
    </div>
  `,
  styles: `
    .account-stage {
      display: grid;
      justify-items: center;
      align-content: start;
      min-height: calc(100dvh - var(--header) - 62px);
      padding: clamp(24px, 8vh, 96px) var(--gutter) 64px;
      background: radial-gradient(
        70% 60% at 50% 0%,
        color-mix(in srgb, var(--accent) 16%, transparent),
        transparent 70%
      );
    }
    .account-card {
      display: grid;
      gap: 20px;
      width: min(440px, 100%);
      padding: clamp(20px, 5vw, 36px);
    }
    .account-card h1 {
      font-size: var(--text-28);
    }
    .account-card form {
      display: grid;
      gap: 16px;
    }
    .account-card form .button {
      margin-top: 4px;
      min-height: 48px;
    }
    .account-problem {
      display: flex;
      gap: 12px;
      padding: 12px 14px;
      border-radius: var(--radius-control);
      background: var(--red-soft);
    }
    .account-problem app-icon {
      margin-top: 2px;
      color: var(--red);
    }
  `,
  encapsulation: ViewEncapsulation.None,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AccountFrame {
  readonly heading = input.required<string>();
  readonly problem = input<Problem | null>(null);
}
