import { ChangeDetectionStrategy, Component } from '@angular/core';

@Component({
  selector: 'app-booking-list',
  template: `<div class="page"><h1>My bookings</h1></div>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BookingList {}
