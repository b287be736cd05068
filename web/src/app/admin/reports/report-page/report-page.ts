import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { problemOf } from '../../../core/problem';
import { saveFile } from '../../../core/save-file';
import { formatMoney, MoneyPipe } from '../../../ui/money';
import { Notice } from '../../../ui/notice';
import { dayLabel } from '../../../ui/time';
import { latest } from '../../../core/latest';
import { LoadError } from '../../load-error/load-error';
import { queryState } from '../../query-state';
import { todayIn } from '../../showtimes/zoned-time';
import { occupancyChart, revenueChart } from '../chart-data';
import { periodFlaw, periodOf, presets } from '../period';
import { fileName, GROUPS, isGroupBy, ReportKind } from '../report';
import { ReportApi } from '../report-api';
import { ReportChart } from '../report-chart/report-chart';

/** Revenue or occupancy of a period: numbers, a chart, the same as a table, and as a file. */
@Component({
  selector: 'app-report-page',
  imports: [LoadError, MoneyPipe, Notice, ReportChart, RouterLink],
  templateUrl: './report-page.html',
  styleUrl: './report-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReportPage {
  private readonly api = inject(ReportApi);
  private readonly query = queryState();
  private readonly today = todayIn(Intl.DateTimeFormat().resolvedOptions().timeZone);

  private readonly from = this.query.text('from');
  private readonly to = this.query.text('to');
  private readonly wantedKind = this.query.text('report', 'revenue');
  private readonly wantedGroup = this.query.text('groupBy', 'day');
  private readonly wantedCurrency = this.query.text('currency');

  protected readonly kind = computed<ReportKind>(() => (this.wantedKind() === 'occupancy' ? 'occupancy' : 'revenue'));
  protected readonly groupBy = computed(() => {
    const wanted = this.wantedGroup();
    return isGroupBy(wanted) ? wanted : 'day';
  });
  protected readonly period = computed(() => periodOf(this.from(), this.to(), this.today));
  protected readonly flaw = computed(() => periodFlaw(this.period()));
  protected readonly groups = GROUPS;
  protected readonly groupName = computed(() => GROUPS.find(({ groupBy }) => groupBy === this.groupBy())?.name ?? '');
  protected readonly presets = presets(this.today);

  private readonly asked = computed(() => (this.flaw() ? undefined : { ...this.period(), groupBy: this.groupBy() }));
  protected readonly revenue = this.api.revenue(() => (this.kind() === 'revenue' ? this.asked() : undefined));
  protected readonly occupancy = this.api.occupancy(() => (this.kind() === 'occupancy' ? this.asked() : undefined));
  protected readonly current = computed(() => (this.kind() === 'revenue' ? this.revenue : this.occupancy));
  protected readonly revenueShown = latest(this.revenue);
  protected readonly occupancyShown = latest(this.occupancy);

  protected readonly currencies = computed(() => (this.revenueShown()?.totals ?? []).map((total) => total.currency));
  protected readonly currency = computed(() => {
    const wanted = this.wantedCurrency();
    return this.currencies().includes(wanted) ? wanted : (this.currencies()[0] ?? 'EUR');
  });
  protected readonly total = computed(() =>
    this.revenueShown()?.totals.find((total) => total.currency === this.currency()),
  );
  protected readonly revenueRows = computed(() =>
    (this.revenueShown()?.rows ?? []).filter((row) => row.currency === this.currency()),
  );
  protected readonly revenueData = computed(() => {
    const report = this.revenueShown();
    return report && revenueChart(report.rows, report.groupBy, this.currency());
  });
  protected readonly occupancyData = computed(() => {
    const report = this.occupancyShown();
    return report && occupancyChart(report.rows, report.groupBy);
  });
  protected readonly asMoney = computed(() => {
    const currency = this.currency();
    return (minor: number) => formatMoney(minor, currency);
  });
  protected readonly asPercent = (share: number) =>
    new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 1 }).format(share);
  protected readonly asNumber = (count: number) => new Intl.NumberFormat().format(count);

  protected readonly downloading = signal(false);
  protected readonly downloadFailure = signal('');

  protected labelOf(row: { key: string; label: string }, groupBy: string): string {
    return groupBy === 'day' ? dayLabel(row.key) : row.label;
  }

  protected isChosen(period: { from: string; to: string }): boolean {
    return period.from === this.period().from && period.to === this.period().to;
  }

  protected choose(changes: Record<string, string>): void {
    this.query.set(changes);
  }

  protected download(): void {
    const query = { ...this.period(), groupBy: this.groupBy() };
    const kind = this.kind();
    this.downloading.set(true);
    this.downloadFailure.set('');
    this.api.csv(kind, query).subscribe({
      next: (file) => {
        this.downloading.set(false);
        saveFile(file, fileName(kind, query.from, query.to, query.groupBy));
      },
      error: (error: unknown) => {
        this.downloading.set(false);
        this.downloadFailure.set(`The file could not be made. ${problemOf(error).detail}`);
      },
    });
  }
}
