import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import { TEST_CARDS } from './test-cards';

/** What to pay with: the sandbox's test cards. */
@Component({
  selector: 'app-card-field',
  template: `
    <p class="muted small">This is the sandbox: choose a test card, no money moves.</p>
    <fieldset [disabled]="disabled()">
      <legend class="visually-hidden">Card</legend>
      @for (option of cards; track option.token) {
        <label [class.chosen]="card() === option.token">
          <input
            type="radio"
            name="card"
            [value]="option.token"
            [checked]="card() === option.token"
            (change)="card.set(option.token)"
          />
          <span class="name">{{ option.name }}</span>
          <span class="digits num" aria-hidden="true">•••• {{ option.digits }}</span>
          <span class="muted small">{{ option.effect }}</span>
        </label>
      }
    </fieldset>
  `,
  styles: `
    :host {
      display: grid;
      gap: 14px;
    }

    fieldset {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(240px, 1fr));
      gap: 10px;
    }

    label {
      display: grid;
      grid-template-columns: auto 1fr auto;
      gap: 2px 12px;
      align-items: center;
      padding: 12px 14px;
      border: 1px solid var(--outline);
      border-radius: var(--radius-control);
      cursor: pointer;
    }

    label:has(:focus-visible) {
      outline: 2px solid var(--accent-text);
      outline-offset: 2px;
    }

    label.chosen {
      border-color: var(--accent);
      background: var(--accent-soft);
    }

    input {
      grid-row: span 2;
      width: 18px;
      height: 18px;
      margin: 0;
      accent-color: var(--accent-text);
      outline: none;
    }

    .name {
      font-weight: 600;
    }

    label .small {
      grid-column: 2 / -1;
    }

    .digits {
      color: var(--text-2);
      font-size: var(--text-14);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CardField {
  readonly disabled = input(false);
  /** Its token. */
  readonly card = model.required<string>();

  protected readonly cards = TEST_CARDS;
}
