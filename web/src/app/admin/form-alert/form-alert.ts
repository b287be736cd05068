import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
} from '@angular/core';
import { ReadonlyFieldTree } from '@angular/forms/signals';

/** What is wrong with a form as a whole: takes the person there, it may be out of sight. */
@Component({
  selector: 'app-form-alert',
  template: `
    @for (error of errors(); track error) {
      <p class="admin-alert" role="alert" tabindex="-1">{{ error.message }}</p>
    }
  `,
  styles: `
    :host:empty {
      display: none;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FormAlert {
  readonly form = input.required<ReadonlyFieldTree<unknown>>();

  protected readonly errors = computed(() => this.form()().errors());
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  constructor() {
    afterRenderEffect(() => {
      if (this.errors().length) this.host.nativeElement.querySelector('p')?.focus();
    });
  }
}
