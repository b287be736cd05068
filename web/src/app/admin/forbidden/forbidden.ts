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
      <app-notice [heading]="heading" icon="info" [text]="text">
        @if (isStaff) {
          <a class="button primary" routerLink="/admin">To your pages</a>
        } @else {
          <a class="button primary" routerLink="/">See what is on</a>
        }
        <button class="button" type="button" (click)="switchAccount()">Sign in as somebody else</button>
      </app-notice>
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Forbidden {
  private readonly session = inject(Session);

  private readonly user = this.session.user();
  protected readonly isStaff = this.user?.role === 'staff';
  private readonly needed = this.isStaff ? '“admin”' : '“staff” or “admin”';
  protected readonly heading = this.isStaff ? 'This part is for admins' : "This part is for the cinema's staff";
  protected readonly text = this.user
    ? `You are signed in as ${this.user.email}, an account with the role “${this.user.role}”. This page needs the role ${this.needed}: an admin can give it to you under People.`
    : `This page needs an account with the role ${this.needed}.`;

  protected async switchAccount(): Promise<void> {
    await this.session.logout();
    this.session.requireSignIn();
  }
}
