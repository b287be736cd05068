import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { SeatLayout } from '../seat-layout';
import { lookOf } from '../seat-name';

/** A part of the drawing, as fractions of its width and height. */
export interface Window {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where one is while the map is enlarged. Decoration: the map itself tells the same. */
@Component({
  selector: 'app-seat-mini-map',
  template: `
    @let room = layout();
    <svg aria-hidden="true" [attr.viewBox]="'0 0 ' + room.width + ' ' + room.height">
      @for (row of room.rows; track row.label) {
        @for (place of row.places; track place.seat.id) {
          <rect
            [class]="look(place.seat)"
            [attr.x]="place.x - 14"
            [attr.y]="place.y - 14"
            width="28"
            height="28"
            rx="6"
          />
        }
      }
      <rect
        class="window"
        [attr.x]="window().x * room.width"
        [attr.y]="window().y * room.height"
        [attr.width]="window().width * room.width"
        [attr.height]="window().height * room.height"
      />
    </svg>
  `,
  styles: `
    :host {
      display: block;
      width: 88px;
      padding: 4px;
      border: 1px solid var(--hairline);
      border-radius: var(--radius-control);
      background: color-mix(in srgb, var(--surface-1) 88%, transparent);
      pointer-events: none;
    }
    svg {
      display: block;
      width: 100%;
    }
    rect {
      fill: var(--outline);
      opacity: 0.4;
    }
    .free {
      fill: var(--teal);
      opacity: 0.9;
    }
    .yours {
      fill: var(--accent);
      opacity: 1;
    }
    .window {
      fill: none;
      stroke: var(--text);
      stroke-width: 8;
      opacity: 1;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SeatMiniMap {
  readonly layout = input.required<SeatLayout>();
  readonly chosen = input.required<ReadonlySet<string>>();
  readonly window = input.required<Window>();

  protected look(seat: SeatLayout['rows'][number]['places'][number]['seat']): string {
    return lookOf(seat, this.chosen());
  }
}
