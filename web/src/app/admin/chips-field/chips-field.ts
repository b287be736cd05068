import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  input,
  model,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { FormValueControl, ValidationError } from '@angular/forms/signals';
import { MatAutocompleteModule, MatAutocompleteSelectedEvent } from '@angular/material/autocomplete';
import { MatChipInputEvent, MatChipsModule } from '@angular/material/chips';
import { MatFormFieldModule } from '@angular/material/form-field';

let fields = 0;

/** A list of short texts as chips: typed and ended with Enter, or picked from suggestions. */
@Component({
  selector: 'app-chips-field',
  imports: [MatAutocompleteModule, MatChipsModule, MatFormFieldModule],
  templateUrl: './chips-field.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChipsField implements FormValueControl<string[]> {
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly suggestions = input<readonly string[]>([]);
  readonly maxTextLength = input(200);

  readonly value = model<string[]>([]);
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);
  readonly touched = input(false);
  readonly touch = output<void>();

  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  protected readonly id = `chips-field-${fields++}`;
  protected readonly typed = signal('');
  protected readonly error = computed(() => (this.touched() ? (this.errors()[0]?.message ?? '') : ''));
  protected readonly offered = computed(() => {
    const typed = this.typed().trim().toLowerCase();
    return this.suggestions().filter(
      (text) => !this.value().some((chosen) => same(chosen, text)) && text.toLowerCase().includes(typed),
    );
  });
  /** What Enter would add that is not among the suggestions. */
  protected readonly fresh = computed(() => {
    const typed = this.typed().trim();
    const known = [...this.suggestions(), ...this.value()].some((text) => same(text, typed));
    return this.suggestions().length > 0 && typed !== '' && !known ? typed : '';
  });

  focus(): void {
    this.box().nativeElement.focus();
  }

  protected add(event: MatChipInputEvent): void {
    this.put(event.value);
    event.chipInput.clear();
  }

  protected pick(event: MatAutocompleteSelectedEvent, box: HTMLInputElement): void {
    this.put(event.option.value as string);
    box.value = '';
  }

  protected remove(text: string): void {
    this.value.update((chosen) => chosen.filter((other) => other !== text));
    this.touch.emit();
  }

  private put(typed: string): void {
    const text = typed.trim().slice(0, this.maxTextLength());
    const known = this.suggestions().find((suggestion) => same(suggestion, text)) ?? text;
    this.typed.set('');
    if (known !== '' && !this.value().some((chosen) => same(chosen, known))) {
      this.value.update((chosen) => [...chosen, known]);
    }
  }
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
