import { ChangeDetectionStrategy, Component } from '@angular/core';

@Component({
  selector: 'app-booking-details',
  template: `<div class="page"><h1>Booking</h1></div>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BookingDetails {}
