import { ChangeDetectionStrategy, Component } from '@angular/core';

@Component({
  selector: 'app-sign-up',
  template: `<div class="page"><h1>Sign up</h1></div>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignUp {}
