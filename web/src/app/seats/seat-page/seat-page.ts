import { ChangeDetectionStrategy, Component } from '@angular/core';

@Component({
  selector: 'app-seat-page',
  template: `<div class="page"><h1>Seats</h1></div>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SeatPage {}
