import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Bitmap2D, correction, generate } from 'lean-qr';

/** Light modules around the code, without which scanners do not find it. */
const QUIET = 4;

/** A text as a QR code, black on white in both themes. */
@Component({
  selector: 'app-qr-code',
  template: `
    <svg role="img" [attr.aria-label]="label()" [attr.viewBox]="viewBox()" shape-rendering="crispEdges">
      <path fill="#fff" [attr.d]="paper()" />
      <path fill="#000" [attr.d]="ink()" />
    </svg>
  `,
  styles: `
    :host,
    svg {
      display: block;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class QrCode {
  readonly text = input.required<string>();
  readonly label = input.required<string>();

  private readonly code = computed(() => generate(this.text(), { minCorrectionLevel: correction.M }));
  private readonly size = computed(() => this.code().size + 2 * QUIET);
  protected readonly viewBox = computed(() => `0 0 ${this.size()} ${this.size()}`);
  protected readonly paper = computed(() => `M0 0h${this.size()}v${this.size()}h-${this.size()}z`);
  protected readonly ink = computed(() => squares(this.code()));
}

function squares(code: Bitmap2D): string {
  const path: string[] = [];
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      if (code.get(x, y)) path.push(`M${x + QUIET} ${y + QUIET}h1v1h-1z`);
    }
  }
  return path.join('');
}
