import type { EChartsCoreOption } from 'echarts/core';
import { ChartData } from '../chart-data';

/** The theme's colours, as a canvas understands them. */
export interface Palette {
  readonly accent: string;
  readonly text: string;
  readonly muted: string;
  readonly hairline: string;
  readonly surface: string;
}

/** Bars; a line once there are more days than bars can be told apart. */
export function chartOption(
  data: ChartData,
  palette: Palette,
  format: (value: number) => string,
  still: boolean,
): EChartsCoreOption {
  const names = {
    type: 'category',
    data: data.points.map((point) => point.label),
    axisLabel: { color: palette.muted, ...(data.along ? { hideOverlap: true } : { width: 140, overflow: 'truncate' }) },
    axisLine: { lineStyle: { color: palette.hairline } },
    axisTick: { show: false },
    inverse: !data.along,
  };
  const values = {
    type: 'value',
    axisLabel: { color: palette.muted, hideOverlap: true, formatter: format },
    splitLine: { lineStyle: { color: palette.hairline } },
  };
  const line = data.along && data.points.length > 45;
  return {
    animation: !still,
    animationDuration: 200,
    textStyle: { fontFamily: 'Inter Variable, system-ui, sans-serif' },
    grid: { left: 8, right: 24, top: 16, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: line ? 'line' : 'shadow' },
      backgroundColor: palette.surface,
      borderColor: palette.hairline,
      textStyle: { color: palette.text },
      valueFormatter: (value: unknown) => (typeof value === 'number' ? format(value) : ''),
    },
    xAxis: data.along ? names : values,
    yAxis: data.along ? values : names,
    series: [
      {
        type: line ? 'line' : 'bar',
        name: data.title,
        data: data.points.map((point) => point.value),
        barMaxWidth: 28,
        showSymbol: false,
        itemStyle: { color: palette.accent, borderRadius: data.along ? [4, 4, 0, 0] : [0, 4, 4, 0] },
        lineStyle: { color: palette.accent, width: 2 },
        areaStyle: line ? { color: palette.accent, opacity: 0.15 } : undefined,
      },
    ],
  };
}
