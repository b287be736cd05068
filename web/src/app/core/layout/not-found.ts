import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Notice } from '../../ui/notice';

@Component({
  selector: 'app-not-found',
  imports: [Notice, RouterLink],
  template: `
    <div class="page">
      <h1 class="visually-hidden" tabindex="-1">Page not found</h1>
      <app-notice
        heading="This reel is missing"
        text="The page does not exist, or it is not open to your account."
        icon="search"
      >
        <a class="button primary" routerLink="/">See what is on tonight</a>
      </app-notice>
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NotFound {}
