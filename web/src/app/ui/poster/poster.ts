import { ChangeDetectionStrategy, Component, computed, input, linkedSignal } from '@angular/core';
import { PosterSubject, drawPoster } from './poster-drawing';

let posters = 0;

/** A film's poster at 2:3: its picture, or a drawn one. Decoration: the title always stands beside it as text. */
@Component({
  selector: 'app-poster',
  template: `
    @if (picture(); as url) {
      <img [src]="url" alt="" loading="lazy" decoding="async" (error)="picture.set(null)" />
    } @else {
      @let art = drawing();
      <svg viewBox="0 0 240 360" aria-hidden="true" [style.background]="art.ground">
        <g [style.color]="art.figure">
          @for (shape of art.shapes; track $index) {
            <path
              [attr.d]="shape.d"
              [attr.fill]="shape.line ? 'none' : 'currentColor'"
              [attr.stroke]="shape.line ? 'currentColor' : null"
              [attr.stroke-width]="shape.line"
              [attr.opacity]="shape.opacity"
            />
          }
        </g>
        @if (art.composition !== 'type-only') {
          <rect [attr.y]="fadeFrom()" width="240" height="60" [attr.fill]="'url(#' + fadeId + ')'" />
          <!-- One unit up: where they merely meet, a line of the art would shine through. -->
          <rect [attr.y]="fadeFrom() + 59" width="240" height="201" [attr.fill]="art.ground" />
          <linearGradient [attr.id]="fadeId" x2="0" y2="1">
            <stop offset="0" [attr.stop-color]="art.ground" stop-opacity="0" />
            <stop offset="1" [attr.stop-color]="art.ground" />
          </linearGradient>
        }
        <g class="title" [attr.fill]="art.figure" [attr.font-size]="art.fontSize">
          @for (line of art.lines; track $index) {
            <text x="16" [attr.y]="line.y">{{ line.text }}</text>
          }
        </g>
        <text class="credit" x="16" y="342" [attr.fill]="art.figure">{{ art.credit }}</text>
      </svg>
    }
  `,
  styles: `
    :host {
      display: block;
      aspect-ratio: 2 / 3;
      overflow: hidden;
      border-radius: inherit;
      background: var(--surface-2);
    }
    img,
    svg {
      display: block;
      width: 100%;
      height: 100%;
      object-fit: cover;
    }
    .title {
      font-family: var(--font-display);
      font-weight: 750;
      letter-spacing: -0.02em;
    }
    .credit {
      font: 550 10px var(--font-text);
      letter-spacing: 0.04em;
      opacity: 0.85;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Poster {
  readonly movie = input.required<PosterSubject>();

  /** Falls back to the drawing when the picture does not load. */
  protected readonly picture = linkedSignal(() => this.movie().posterUrl ?? null);
  protected readonly drawing = computed(() => drawPoster(this.movie()));
  protected readonly fadeFrom = computed(() => this.drawing().lines[0].y - this.drawing().fontSize - 64);
  /** A film may be drawn twice on a page. */
  protected readonly fadeId = `poster-fade-${posters++}`;
}
