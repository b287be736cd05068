import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { form, FormField, max, maxLength, min, submit, validate } from '@angular/forms/signals';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSnackBar } from '@angular/material/snack-bar';
import { Router, RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { problemOf } from '../../../core/problem';
import { Screen } from '../../../theaters/theater';
import { ChipsField } from '../../chips-field/chips-field';
import { Confirm } from '../../confirm-dialog/confirm';
import { errorOf, fieldProblems, focusFirstError } from '../../field-problems';
import { FormAlert } from '../../form-alert/form-alert';
import { LoadError } from '../../load-error/load-error';
import { anyOf, filled, whole } from '../../rules';
import { warnOfUnsaved, WithForm } from '../../unsaved';
import { flawsOf, generate, Layout } from '../layout';
import { LayoutEditor } from '../layout-editor/layout-editor';
import { screenRemoval } from '../removals';
import { TheaterAdminApi } from '../theater-admin-api';

interface ScreenDraft {
  name: string;
  formats: string[];
  cleaningMinutes: number | null;
}

@Component({
  selector: 'app-screen-edit',
  imports: [ChipsField, FormAlert, FormField, LayoutEditor, LoadError, MatFormFieldModule, MatInputModule, RouterLink],
  templateUrl: './screen-edit.html',
  styleUrl: './screen-edit.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ScreenEdit implements WithForm {
  private readonly api = inject(TheaterAdminApi);
  private readonly confirm = inject(Confirm);
  private readonly router = inject(Router);
  private readonly snacks = inject(MatSnackBar);

  /** Both bound from the route; a new screen has no id. */
  readonly theaterId = input.required<string>();
  readonly id = input<string>();

  protected readonly theater = this.api.theater(this.theaterId);
  protected readonly loaded = this.api.screen(this.id);
  protected readonly screen = computed(() => (this.loaded.hasValue() ? this.loaded.value() : undefined));

  private readonly draft = linkedSignal<Screen | undefined, ScreenDraft>({
    source: this.screen,
    computation: (screen) => ({
      name: screen?.name ?? '',
      formats: [...(screen?.formats ?? ['2D'])],
      cleaningMinutes: screen?.cleaningMinutes ?? null,
    }),
  });
  private readonly savedLayout = computed<Layout>(() => this.screen()?.layout ?? generate(8, 12));
  protected readonly layout = linkedSignal(() => this.savedLayout());
  protected readonly form = form(this.draft, (screen) => {
    filled(screen.name, 'A screen needs a name.', 100);
    anyOf(screen.formats, 'Which formats can it show?');
    maxLength(screen.formats, 10, { message: 'At most 10 formats.' });
    validate(screen.formats, ({ value }) => {
      const odd = value().find((format) => !/^[A-Z0-9][A-Z0-9 ]{0,11}$/.test(format));
      return odd ? { kind: 'format', message: `${odd}: up to 12 capital letters and digits.` } : null;
    });
    min(screen.cleaningMinutes, 0, { message: 'From 0 to 240 minutes.' });
    max(screen.cleaningMinutes, 240, { message: 'From 0 to 240 minutes.' });
    whole(screen.cleaningMinutes, 'Whole minutes only.');
  });
  protected readonly errorOf = errorOf;
  protected readonly formats = ['2D', '3D', 'IMAX', '4DX', 'DOLBY', '70MM'];
  protected readonly layoutRefused = signal(false);
  protected readonly back = computed(() => `/admin/theaters/${this.theaterId()}`);

  private readonly done = signal(false);

  constructor() {
    warnOfUnsaved(this);
  }

  unsaved(): boolean {
    return !this.done() && (this.form().dirty() || this.layout() !== this.savedLayout());
  }

  protected async save(): Promise<void> {
    this.layoutRefused.set(flawsOf(this.layout()).length > 0);
    if (this.layoutRefused()) {
      this.form().markAsTouched();
      return;
    }
    const saved = await submit(this.form, {
      action: async (fields) => {
        try {
          await this.send();
          return null;
        } catch (error) {
          return fieldProblems(fields, problemOf(error));
        }
      },
    });
    if (!saved) {
      focusFirstError(this.form);
      return;
    }
    this.done.set(true);
    this.snacks.open('Screen saved', undefined, { duration: 3000 });
    await this.router.navigateByUrl(this.back());
  }

  protected async remove(screen: Screen): Promise<void> {
    if (await this.confirm.ask(screenRemoval(screen, this.api))) {
      this.done.set(true);
      await this.router.navigateByUrl(this.back());
    }
  }

  private send(): Promise<Screen> {
    const { name, formats, cleaningMinutes } = this.draft();
    const request = { name: name.trim(), formats, cleaningMinutes, layout: this.layout() };
    const screen = this.screen();
    return firstValueFrom(
      screen ? this.api.updateScreen(screen.id, request) : this.api.createScreen(this.theaterId(), request),
    );
  }
}
