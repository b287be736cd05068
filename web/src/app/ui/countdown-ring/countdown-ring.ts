import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { countdown } from '../time';

/** Time left as a ring that empties; red in the last minute. Speaks at the whole minutes and the last half minute. */
@Component({
  selector: 'app-countdown-ring',
  template: `
    <svg viewBox="0 0 64 64" aria-hidden="true" [class.last]="last()">
      <circle class="track" cx="32" cy="32" r="28" />
      <circle class="left" cx="32" cy="32" r="28" pathLength="100" [attr.stroke-dashoffset]="100 - part() * 100" />
    </svg>
    <span class="num" role="timer" [attr.aria-label]="'Time left: ' + text()" [class.last]="last()">{{ text() }}</span>
    <span class="visually-hidden" aria-live="polite">{{ spoken() }}</span>
  `,
  styles: `
    :host {
      position: relative;
      display: inline-grid;
      place-items: center;
      flex: none;
      width: 72px;
      height: 72px;
    }
    svg {
      position: absolute;
      inset: 0;
      transform: rotate(-90deg);
    }
    circle {
      fill: none;
      stroke-width: 4;
    }
    .track {
      stroke: var(--hairline);
    }
    .left {
      stroke: var(--accent);
      stroke-dasharray: 100;
      stroke-linecap: round;
      transition: stroke-dashoffset 1s linear;
    }
    svg.last .left {
      stroke: var(--red);
    }
    span.num {
      font: 650 var(--text-20) / 1 var(--font-display);
    }
    span.last {
      color: var(--red);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CountdownRing {
  /** Seconds. */
  readonly left = input.required<number>();
  readonly full = input.required<number>();

  protected readonly text = computed(() => countdown(this.left()));
  protected readonly last = computed(() => this.left() <= 60);
  protected readonly part = computed(() => Math.max(0, Math.min(1, this.left() / (this.full() || 1))));
  protected readonly spoken = computed(() => {
    const seconds = Math.ceil(this.left());
    if (seconds > 0 && seconds % 60 === 0) return `${seconds / 60} ${seconds === 60 ? 'minute' : 'minutes'} left`;
    return seconds === 30 ? '30 seconds left' : '';
  });
}
