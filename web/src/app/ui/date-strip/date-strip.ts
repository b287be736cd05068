import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Day } from '../time';

/** Days side by side; the chosen one lives in the URL's `date`. */
@Component({
  selector: 'app-date-strip',
  imports: [RouterLink],
  template: `
    <nav aria-label="Dates">
      <ul>
        @for (day of days(); track day.iso) {
          <li>
            <a
              [routerLink]="[]"
              [queryParams]="{ date: day.iso }"
              queryParamsHandling="merge"
              [replaceUrl]="true"
              [attr.aria-current]="day.iso === selected() ? 'date' : null"
              ><span>{{ day.name }}</span
              ><strong class="num">{{ day.date }}</strong></a
            >
          </li>
        }
      </ul>
    </nav>
  `,
  styleUrl: './date-strip.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DateStrip {
  readonly days = input.required<Day[]>();
  readonly selected = input.required<string | undefined>();
}
