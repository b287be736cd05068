import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { form, FormField, submit } from '@angular/forms/signals';
import { MatAutocompleteModule } from '@angular/material/autocomplete';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { MatSnackBar } from '@angular/material/snack-bar';
import { Router, RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { problemOf } from '../../../core/problem';
import { Screen, Theater } from '../../../theaters/theater';
import { Notice } from '../../../ui/notice';
import { Confirm } from '../../confirm-dialog/confirm';
import { errorOf, fieldProblems, focusFirstError } from '../../field-problems';
import { FormAlert } from '../../form-alert/form-alert';
import { LoadError } from '../../load-error/load-error';
import { screenRemoval, theaterRemoval } from '../removals';
import { warnOfUnsaved, WithForm } from '../../unsaved';
import { TheaterAdminApi } from '../theater-admin-api';
import { CURRENCIES, draftOf, newTheater, requestOf, TheaterDraft, theaterSchema, ZONES } from '../theater-draft';

@Component({
  selector: 'app-theater-edit',
  imports: [
    FormAlert,
    FormField,
    LoadError,
    MatAutocompleteModule,
    MatFormFieldModule,
    MatInputModule,
    MatSelectModule,
    Notice,
    RouterLink,
  ],
  templateUrl: './theater-edit.html',
  styleUrl: './theater-edit.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TheaterEdit implements WithForm {
  private readonly api = inject(TheaterAdminApi);
  private readonly confirm = inject(Confirm);
  private readonly router = inject(Router);
  private readonly snacks = inject(MatSnackBar);

  /** Bound from the route; absent for a new theater. */
  readonly id = input<string>();

  protected readonly loaded = this.api.theater(this.id);
  protected readonly screens = this.api.screens(this.id);
  protected readonly theater = linkedSignal<Theater | undefined>(() =>
    this.loaded.hasValue() ? this.loaded.value() : undefined,
  );
  private readonly draft = linkedSignal<Theater | undefined, TheaterDraft>({
    source: this.theater,
    computation: (theater) => (theater ? draftOf(theater) : newTheater()),
  });
  protected readonly form = form(this.draft, theaterSchema);
  protected readonly errorOf = errorOf;

  protected readonly currencies = CURRENCIES.map((code) => ({ code, name: CURRENCY_NAMES.of(code) ?? code }));
  protected readonly zones = computed(() => {
    const typed = this.form.timezone().value().toLowerCase().replaceAll(' ', '_');
    const chosen = ZONES.some((zone) => zone.toLowerCase() === typed);
    return chosen ? ZONES : ZONES.filter((zone) => zone.toLowerCase().includes(typed));
  });

  constructor() {
    warnOfUnsaved(this);
  }

  unsaved(): boolean {
    return this.form().dirty();
  }

  protected addTicketType(): void {
    this.form.ticketTypes().markAsDirty();
    this.form.ticketTypes().value.update((types) => [...types, { code: '', name: '', percentOff: 0 }]);
  }

  protected removeTicketType(index: number): void {
    this.form.ticketTypes().markAsDirty();
    this.form.ticketTypes().value.update((types) => types.filter((_, at) => at !== index));
  }

  protected async save(): Promise<void> {
    let created = '';
    const saved = await submit(this.form, {
      action: async (fields) => {
        try {
          const theater = this.theater();
          const request = requestOf(this.draft(), theater);
          const answer = await firstValueFrom(
            theater ? this.api.update(theater.id, request) : this.api.create(request),
          );
          created = theater ? '' : answer.id;
          this.theater.set(answer);
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
    this.form().reset();
    this.snacks.open('Theater saved', undefined, { duration: 3000 });
    if (created) {
      await this.router.navigate(['/admin/theaters', created], { replaceUrl: true });
    }
  }

  protected async remove(theater: Theater): Promise<void> {
    if (await this.confirm.ask(theaterRemoval(theater, this.api))) {
      this.form().reset();
      await this.router.navigateByUrl('/admin/theaters');
    }
  }

  protected async removeScreen(screen: Screen): Promise<void> {
    if (await this.confirm.ask(screenRemoval(screen, this.api))) {
      this.snacks.open(`${screen.name} deleted`, undefined, { duration: 3000 });
      this.screens.reload();
    }
  }
}

const CURRENCY_NAMES = new Intl.DisplayNames('en', { type: 'currency' });
