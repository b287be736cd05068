import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import type { EChartsType } from 'echarts/core';
import { Theme } from '../../../core/theme';
import { ChartData } from '../chart-data';
import { chartOption, Palette } from './chart-option';

/** Draws a chart in the colours of the theme; the table beside it says the same to everybody. */
@Component({
  selector: 'app-report-chart',
  template: `
    @if (failed()) {
      <p class="admin-note">The chart could not be loaded; the table below has all the numbers.</p>
    } @else {
      <div #canvas class="canvas" role="img" [attr.aria-label]="summary()" [style.height.px]="height()"></div>
    }
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    .canvas {
      width: 100%;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReportChart {
  readonly data = input.required<ChartData>();
  readonly format = input.required<(value: number) => string>();

  protected readonly failed = signal(false);
  protected readonly height = computed(() => (this.data().along ? 320 : 72 + 36 * this.data().points.length));
  protected readonly summary = computed(() => {
    const { title, points } = this.data();
    const highest = points.reduce((most, point) => (point.value > most.value ? point : most), points[0]);
    return highest ? `${title}. Highest: ${highest.label}, ${this.format()(highest.value)}.` : title;
  });

  private readonly canvas = viewChild<ElementRef<HTMLElement>>('canvas');
  private readonly chart = signal<EChartsType | null>(null);
  private readonly theme = inject(Theme);
  private readonly systemIsDark = signal(false);
  private gone = false;

  constructor() {
    const destroy = inject(DestroyRef);
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const follow = () => this.systemIsDark.set(dark.matches);
    follow();
    dark.addEventListener('change', follow);
    destroy.onDestroy(() => {
      this.gone = true;
      dark.removeEventListener('change', follow);
      this.chart()?.dispose();
    });
    afterNextRender(() => void this.load(destroy));
    effect(() => this.draw());
  }

  private async load(destroy: DestroyRef): Promise<void> {
    const element = this.canvas()?.nativeElement;
    if (!element) {
      return;
    }
    try {
      const { init } = await import('./echarts');
      if (this.gone) {
        return;
      }
      const chart = init(element, null, { renderer: 'svg' });
      const sizes = new ResizeObserver(() => chart.resize());
      sizes.observe(element);
      destroy.onDestroy(() => sizes.disconnect());
      this.chart.set(chart);
    } catch {
      this.failed.set(true);
    }
  }

  /** Runs again when the theme changes: a chart has no CSS. */
  private draw(): void {
    this.theme.choice();
    this.systemIsDark();
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.chart()?.setOption(chartOption(this.data(), this.palette(), this.format(), still), { notMerge: true });
  }

  private palette(): Palette {
    return {
      accent: colour('--accent'),
      text: colour('--text'),
      muted: colour('--text-2'),
      hairline: colour('--hairline'),
      surface: colour('--surface-1'),
    };
  }
}

/** What a token is at the moment. A new element each time: on a used one, a transition would still show the old colour. */
function colour(token: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${token})`;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
