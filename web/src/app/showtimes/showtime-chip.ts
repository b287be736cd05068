import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { languageName } from '../ui/language';
import { spokenMoney } from '../ui/money';
import { clockTime } from '../ui/time';
import { Showtime } from './showtime';

/** One tap from a time to its seats. */
@Component({
  selector: 'app-showtime-chip',
  imports: [RouterLink],
  template: `
    <a [routerLink]="[path(), showtime().id]">
      <span class="time num">{{ time() }}</span>&ngsp;<span class="note">{{ note() }}</span
      ><span class="visually-hidden">{{ more() }}</span>
    </a>
  `,
  styles: `
    a {
      display: grid;
      justify-items: center;
      min-width: 68px;
      min-height: 44px;
      padding: 5px 10px 6px;
      border: 1px solid var(--outline);
      border-radius: var(--radius-control);
      color: var(--text);
      line-height: 1.25;
      text-decoration: none;
      transition:
        background var(--motion),
        border-color var(--motion);
    }
    a:hover {
      border-color: var(--accent);
      background: var(--accent);
      color: var(--on-accent);
    }
    a:hover .note {
      color: inherit;
    }
    .time {
      font-weight: 650;
    }
    .note {
      color: var(--text-2);
      font-size: var(--text-12);
      white-space: nowrap;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ShowtimeChip {
  readonly showtime = input.required<Showtime>();
  /** Where its seats are. */
  readonly path = input('/showtimes');
  /** The small line: the format, or the screen where the format stands above. */
  readonly shows = input<'format' | 'screen'>('format');

  protected readonly time = computed(() => clockTime(this.showtime().startsAt, this.showtime().theater.timezone));
  protected readonly note = computed(() => {
    const { format, screen } = this.showtime();
    return this.shows() === 'screen' ? screen.name : format || screen.name;
  });
  /** What the chip does not show: ", Screen 1, English, from 12 euros". */
  protected readonly more = computed(() => {
    const { screen, format, language, prices, currency } = this.showtime();
    const cheapest = Math.min(...Object.values(prices));
    const from = Number.isFinite(cheapest) ? `from ${spokenMoney(cheapest, currency)}` : null;
    const facts = [screen.name, format, language && languageName(language), from].filter(
      (fact) => fact && fact !== this.note(),
    );
    return facts.map((fact) => `, ${fact}`).join('');
  });
}
