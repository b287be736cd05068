import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { form, FormField, submit } from '@angular/forms/signals';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { MatSnackBar } from '@angular/material/snack-bar';
import { Router, RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { Problem, problemOf } from '../../../core/problem';
import { TheaterApi } from '../../../theaters/theater-api';
import { errorOf, fieldProblems, focusFirstError } from '../../field-problems';
import { FormAlert } from '../../form-alert/form-alert';
import { MovieField } from '../../showtimes/movie-field/movie-field';
import { CURRENCIES } from '../../theaters/theater-draft';
import { warnOfUnsaved, WithForm } from '../../unsaved';
import { PromoCodeApi } from '../promo-code-api';
import { NEW_PROMO_CODE, promoCodeSchema, RENAMED, requestOf } from '../promo-code-draft';

/** Makes a promo code. What it takes off does not change afterwards: it is switched off, and another one made. */
@Component({
  selector: 'app-promo-code-form',
  imports: [FormAlert, FormField, MatFormFieldModule, MatInputModule, MatSelectModule, MovieField, RouterLink],
  templateUrl: './promo-code-form.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PromoCodeForm implements WithForm {
  private readonly api = inject(PromoCodeApi);
  private readonly router = inject(Router);
  private readonly snacks = inject(MatSnackBar);

  protected readonly theaters = inject(TheaterApi).theaters();
  protected readonly draft = signal(NEW_PROMO_CODE);
  protected readonly form = form(this.draft, promoCodeSchema);
  protected readonly currencies = CURRENCIES;
  protected readonly zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  protected readonly errorOf = errorOf;

  constructor() {
    warnOfUnsaved(this);
  }

  unsaved(): boolean {
    return this.form().dirty();
  }

  protected async save(): Promise<void> {
    const request = requestOf(this.draft());
    const saved = await submit(this.form, {
      action: async (fields) => {
        try {
          await firstValueFrom(this.api.create(request));
          return null;
        } catch (error) {
          return fieldProblems(fields, inTheForm(problemOf(error)));
        }
      },
    });
    if (!saved) {
      focusFirstError(this.form);
      return;
    }
    this.form().reset();
    this.snacks.open(`${request.code} can be used now`, undefined, { duration: 3000 });
    await this.router.navigateByUrl('/admin/promo-codes');
  }
}

function inTheForm(problem: Problem): Problem {
  if (problem.code === 'promo-code-taken') return { ...problem, errors: [{ field: 'code', message: problem.detail }] };
  return {
    ...problem,
    errors: problem.errors.map((error) => ({ ...error, field: RENAMED[error.field] ?? error.field })),
  };
}
