import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { latest } from '../../../core/latest';
import { MoneyPipe } from '../../../ui/money';
import { Notice } from '../../../ui/notice';
import { dayLabel } from '../../../ui/time';
import { Colleagues } from '../../bookings/colleagues';
import { METHOD_NAMES } from '../../bookings/staff-booking';
import { LoadError } from '../../load-error/load-error';
import { queryState } from '../../query-state';
import { MyTheater } from '../../my-theater';
import { todayIn } from '../../showtimes/zoned-time';
import { CounterApi, CounterMethod, TillLine } from '../counter-api';

interface Sum {
  method: CounterMethod;
  currency: string;
  net: number;
}

/** What each member of staff took and handed back on a day: the own till for staff, all of them for admins. */
@Component({
  selector: 'app-till-page',
  imports: [LoadError, MoneyPipe, Notice, RouterLink],
  providers: [Colleagues, MyTheater],
  templateUrl: './till-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TillPage {
  private readonly query = queryState();
  private readonly colleagues = inject(Colleagues);

  protected readonly place = inject(MyTheater);
  protected readonly theaterId = this.query.text('theaterId');
  protected readonly theater = computed(() => this.place.list().find(({ id }) => id === this.theaterId()));
  private readonly wanted = this.query.text('date');
  /** The one of the URL, else today where the theater is; unknown until that is. */
  protected readonly date = computed(() => {
    if (/^\d{4}-\d{2}-\d{2}$/.test(this.wanted())) return this.wanted();
    const zone = (this.theater() ?? this.place.here())?.timezone;
    return zone ? todayIn(zone) : '';
  });
  protected readonly till = inject(CounterApi).till(() => {
    const date = this.date();
    return date ? { date, theaterId: this.theaterId() } : undefined;
  });
  protected readonly shown = latest(this.till);
  protected readonly sums = computed(() => sumsOf(this.shown()?.lines ?? []));
  protected readonly names = METHOD_NAMES;
  protected readonly dayLabel = dayLabel;

  protected nameOf(line: TillLine): string {
    return this.colleagues.nameOf(line.soldBy);
  }

  protected retry(): void {
    if (this.place.all.error()) this.place.all.reload();
    else this.till.reload();
  }

  protected narrow(changes: Record<string, string>): void {
    this.query.set(changes);
  }
}

function sumsOf(lines: readonly TillLine[]): Sum[] {
  const sums = new Map<string, Sum>();
  for (const { method, currency, net } of lines) {
    const key = `${method} ${currency}`;
    sums.set(key, { method, currency, net: net + (sums.get(key)?.net ?? 0) });
  }
  return [...sums.values()].sort((a, b) => a.method.localeCompare(b.method) || a.currency.localeCompare(b.currency));
}
