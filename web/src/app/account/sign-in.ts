import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { FormField, email, form, required, submit } from '@angular/forms/signals';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { Router, RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { Session } from '../core/auth/session';
import { Problem, problemOf } from '../core/problem';
import { AccountFrame } from './account-frame';
import { safeReturnUrl } from './return-url';

@Component({
  selector: 'app-sign-in',
  imports: [AccountFrame, FormField, MatFormFieldModule, MatInputModule, RouterLink],
  template: `
    <app-account-frame heading="Sign in" [problem]="problem()">
      @if (returnUrl()) {
        <p class="muted">Sign in to go on where you were.</p>
      }
      <form novalidate (submit)="$event.preventDefault(); signIn()">
        <mat-form-field>
          <mat-label>E-mail</mat-label>
          <input matInput type="email" autocomplete="username" [formField]="form.email" />
          <mat-error>{{ form.email().errors()[0]?.message }}</mat-error>
        </mat-form-field>
        <mat-form-field>
          <mat-label>Password</mat-label>
          <input matInput type="password" autocomplete="current-password" [formField]="form.password" />
          <mat-error>{{ form.password().errors()[0]?.message }}</mat-error>
        </mat-form-field>
        <button type="submit" class="button primary" [disabled]="form().submitting()">
          {{ form().submitting() ? 'Signing in…' : 'Sign in' }}
        </button>
      </form>
      <p class="muted">New here? <a routerLink="/sign-up" queryParamsHandling="preserve">Create an account</a></p>
    </app-account-frame>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignIn {
  /** Bound from the URL's query. */
  readonly returnUrl = input<string>();

  private readonly session = inject(Session);
  private readonly router = inject(Router);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly form = form(signal({ email: '', password: '' }), (path) => {
    required(path.email, { message: 'Please enter your e-mail address.' });
    email(path.email, { message: 'This does not look like an e-mail address.' });
    required(path.password, { message: 'Please enter your password.' });
  });

  protected async signIn(): Promise<void> {
    this.problem.set(null);
    await submit(this.form, {
      action: async (field) => {
        const { email: address, password } = field().value();
        try {
          await firstValueFrom(this.session.login(address, password));
          await this.router.navigateByUrl(safeReturnUrl(this.returnUrl()), { replaceUrl: true });
        } catch (error) {
          this.problem.set(inWords(problemOf(error)));
        }
      },
      onInvalid: (field) => field().errorSummary()[0]?.fieldTree().focusBoundControl(),
    });
  }
}

function inWords(problem: Problem): Problem {
  if (problem.status === 401) {
    return { ...problem, title: 'That did not work', detail: 'E-mail and password do not match. Please try again.' };
  }
  if (problem.status === 429) {
    const wait = problem.retryAfter ? ` Try again in ${Math.ceil(problem.retryAfter / 60)} min.` : '';
    return { ...problem, title: 'Too many tries', detail: `For safety, signing in is paused for a while.${wait}` };
  }
  return problem;
}
