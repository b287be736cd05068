import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '../../core/auth/session';
import { Notice } from '../../ui/notice';

/** Somebody is signed in but may not be here: says who they are, what would be needed, and where to go. */
@Component({
  selector: 'app-forbidden',
  imports: [Notice, RouterLink],
  template: `
    <div class="page narrow">
      <h1 class="visually-hidden" tabindex="-1">Not open to your account</h1>
      <app-notice heading="This part is for the cinema's staff" icon="info" [text]="text">
        <a class="button primary" routerLink="/">See what is on</a>
        <button class="button" type="button" (click)="switchAccount()">Sign in as somebody else</button>
      </app-notice>
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Forbidden {
  private readonly session = inject(Session);

  private readonly user = this.session.user();
  protected readonly text = this.user
    ? `You are signed in as ${this.user.email}, an account with the role “${this.user.role}”. The admin area needs the role “admin”: somebody who has it can give it to you under People.`
    : 'The admin area needs an account with the role “admin”.';

  protected async switchAccount(): Promise<void> {
    await this.session.logout();
    this.session.requireSignIn();
  }
}
