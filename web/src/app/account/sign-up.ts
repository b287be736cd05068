import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import {
  FormField,
  ValidationError,
  email,
  form,
  maxLength,
  minLength,
  required,
  submit,
} from '@angular/forms/signals';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { Router, RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { Session } from '../core/auth/session';
import { Problem, fieldError, problemOf } from '../core/problem';
import { AccountFrame } from './account-frame';
import { safeReturnUrl } from './return-url';

const FIELDS = ['name', 'email', 'password'] as const;

@Component({
  selector: 'app-sign-up',
  imports: [AccountFrame, FormField, MatFormFieldModule, MatInputModule, RouterLink],
  template: `
    <app-account-frame heading="Create an account" [problem]="problem()">
      <form novalidate (submit)="$event.preventDefault(); signUp()">
        <mat-form-field>
          <mat-label>Name</mat-label>
          <input matInput autocomplete="name" [formField]="form.name" />
          <mat-error>{{ form.name().errors()[0]?.message }}</mat-error>
        </mat-form-field>
        <mat-form-field>
          <mat-label>E-mail</mat-label>
          <input matInput type="email" autocomplete="username" [formField]="form.email" />
          <mat-error>{{ form.email().errors()[0]?.message }}</mat-error>
        </mat-form-field>
        <mat-form-field>
          <mat-label>Password</mat-label>
          <input matInput type="password" autocomplete="new-password" [formField]="form.password" />
          <mat-hint>At least 10 characters</mat-hint>
          <mat-error>{{ form.password().errors()[0]?.message }}</mat-error>
        </mat-form-field>
        <button type="submit" class="button primary" [disabled]="form().submitting()">
          {{ form().submitting() ? 'Creating…' : 'Create account' }}
        </button>
      </form>
      <p class="muted">Been here before? <a routerLink="/sign-in" queryParamsHandling="preserve">Sign in</a></p>
    </app-account-frame>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignUp {
  /** Bound from the URL's query. */
  readonly returnUrl = input<string>();

  private readonly session = inject(Session);
  private readonly router = inject(Router);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly form = form(signal({ name: '', email: '', password: '' }), (path) => {
    required(path.name, { message: 'Please tell us your name.' });
    maxLength(path.name, 100, { message: 'At most 100 characters.' });
    required(path.email, { message: 'Please enter your e-mail address.' });
    email(path.email, { message: 'This does not look like an e-mail address.' });
    maxLength(path.email, 254, { message: 'At most 254 characters.' });
    required(path.password, { message: 'Please choose a password.' });
    minLength(path.password, 10, { message: 'At least 10 characters.' });
    maxLength(path.password, 200, { message: 'At most 200 characters.' });
  });

  protected async signUp(): Promise<void> {
    this.problem.set(null);
    await submit(this.form, {
      action: (field) => this.send(field().value()),
      onInvalid: (field) => field().errorSummary()[0]?.fieldTree().focusBoundControl(),
    });
  }

  private async send(person: { name: string; email: string; password: string }) {
    try {
      await firstValueFrom(this.session.register(person.email, person.password, person.name));
    } catch (error) {
      return this.refused(problemOf(error));
    }
    try {
      await firstValueFrom(this.session.login(person.email, person.password));
      await this.router.navigateByUrl(safeReturnUrl(this.returnUrl()), { replaceUrl: true });
    } catch {
      // The account exists: signing in by hand is the way on.
      await this.router.navigate(['/sign-in'], { queryParamsHandling: 'preserve' });
    }
    return undefined;
  }

  /** Errors of fields go beside them, anything else above the form. */
  private refused(problem: Problem): ValidationError.WithFieldTree[] | undefined {
    const beside = FIELDS.flatMap((name) => {
      const message = fieldError(problem, name);
      return message ? [{ kind: 'server', message, fieldTree: this.form[name] }] : [];
    });
    if (problem.code === 'email-taken') {
      const message = 'There is an account with this e-mail address already.';
      beside.push({ kind: 'server', message, fieldTree: this.form.email });
    }
    if (!beside.length) this.problem.set(problem);
    return beside.length ? beside : undefined;
  }
}
