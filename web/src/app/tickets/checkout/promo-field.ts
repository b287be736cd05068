import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';

/** A promo code: typed and applied, or applied and removed. Whether it is good is the price's answer. */
@Component({
  selector: 'app-promo-field',
  template: `
    @if (applied(); as current) {
      <p class="applied">
        <span
          >Promo code <strong>{{ current }}</strong></span
        >
        <button type="button" class="button quiet small" [disabled]="disabled() || busy()" (click)="code.emit(null)">
          Remove
        </button>
      </p>
    } @else {
      <form (submit)="apply($event, typed.value)">
        <label for="promo-code">Promo code</label>
        <input
          #typed
          id="promo-code"
          name="promo-code"
          type="text"
          maxlength="40"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          [disabled]="disabled()"
          [attr.aria-invalid]="problem() ? true : null"
          [attr.aria-describedby]="problem() ? 'promo-problem' : null"
        />
        <button type="submit" class="button" [disabled]="disabled() || busy()">Apply</button>
        @if (problem(); as text) {
          <p id="promo-problem" class="problem" role="alert">{{ text }}</p>
        }
      </form>
    }
  `,
  styles: `
    .applied {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 12px;
      min-height: 44px;
      overflow-wrap: anywhere;
    }

    form {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 6px 10px;
    }

    label,
    .problem {
      grid-column: 1 / -1;
      font-size: var(--text-14);
    }

    input {
      min-width: 0;
      min-height: 44px;
      padding: 0 12px;
      border: 1px solid var(--outline);
      border-radius: var(--radius-control);
      background: var(--surface-1);
      color: var(--text);
      text-transform: uppercase;
    }

    input[aria-invalid] {
      border-color: var(--red);
    }

    .problem {
      color: var(--red);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PromoField {
  /** The code that the price is for. */
  readonly applied = input<string | null>(null);
  /** Why the last code was not taken, in words. */
  readonly problem = input<string | null>(null);
  readonly disabled = input(false);
  /** While a price is on its way: the field keeps its text and its focus. */
  readonly busy = input(false);
  /** Null takes it away again. */
  readonly code = output<string | null>();

  protected apply(event: Event, typed: string): void {
    event.preventDefault();
    const code = typed.trim().toUpperCase();
    if (code) this.code.emit(code);
  }
}
