import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { formatMoney } from '../../ui/money';
import { KIND_NAMES, Seat } from '../seat';

/** Says what shapes, colours and fills mean, and what each kind costs. */
@Component({
  selector: 'app-seat-legend',
  template: `
    <ul aria-label="Legend">
      @for (kind of kinds(); track kind.name) {
        <li>
          <i [class]="'kind ' + kind.style"></i>{{ kind.name }} <strong class="num">{{ kind.price }}</strong>
        </li>
      }
      <li class="first"><i class="yours"></i>{{ own() ? 'Chosen' : 'Yours' }}</li>
      @if (own()) {
        <li><i class="own"></i>Yours now</li>
      }
      <li><i class="held"></i>Held</li>
      <li><i class="sold"></i>Sold</li>
    </ul>
  `,
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 20px;
      color: var(--text-2);
      font-size: var(--text-14);
    }
    li {
      display: flex;
      align-items: center;
      gap: 8px;
    }
    strong {
      color: var(--text);
      font-weight: 600;
    }
    .first {
      margin-left: auto;
    }
    i {
      --kind: var(--teal);
      width: 20px;
      height: 20px;
      border: 2px solid var(--kind);
      border-top-color: transparent;
      border-radius: 4px 4px var(--radius-seat) var(--radius-seat);
    }
    .premium {
      --kind: var(--violet);
      border-width: 2px 4px 2px;
    }
    .wheelchair {
      --kind: var(--blue);
      border-style: dashed;
      border-color: var(--kind);
      border-radius: var(--radius-seat);
    }
    .companion {
      --kind: var(--blue);
    }
    .yours {
      border-color: var(--accent);
      background: var(--accent);
    }
    .own {
      border: 2px dashed var(--accent-text);
      background: var(--accent-soft);
    }
    .held {
      border-color: var(--outline);
      background: repeating-linear-gradient(45deg, var(--surface-2) 0 3px, var(--outline) 3px 5px);
    }
    .sold {
      border-color: transparent;
      background: var(--outline);
      opacity: 0.45;
    }
    @media (max-width: 640px) {
      ul {
        gap: 6px 14px;
        font-size: var(--text-12);
      }
      i {
        width: 16px;
        height: 16px;
      }
      .first {
        margin-left: 0;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SeatLegend {
  readonly seats = input.required<Seat[]>();
  readonly currency = input.required<string>();
  /** Whether the map shows seats that the person has. */
  readonly own = input(false);

  protected readonly kinds = computed(() => {
    const prices = new Map(this.seats().map((seat) => [seat.kind, seat.price]));
    return [...prices]
      .sort((a, b) => Object.keys(KIND_NAMES).indexOf(a[0]) - Object.keys(KIND_NAMES).indexOf(b[0]))
      .map(([kind, price]) => ({
        name: KIND_NAMES[kind],
        style: kind.toLowerCase(),
        price: formatMoney(price, this.currency()),
      }));
  });
}
