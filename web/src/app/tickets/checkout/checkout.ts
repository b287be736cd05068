import { ChangeDetectionStrategy, Component } from '@angular/core';

@Component({
  selector: 'app-checkout',
  template: `<div class="page"><h1>Checkout</h1></div>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Checkout {}
