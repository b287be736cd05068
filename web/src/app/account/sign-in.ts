import { ChangeDetectionStrategy, Component } from '@angular/core';

@Component({
  selector: 'app-sign-in',
  template: `<div class="page"><h1>Sign in</h1></div>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignIn {}
