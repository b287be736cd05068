import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { STATUS_NAMES } from '../../tickets/booking';
import { StaffBooking, isToBeHandedBack } from './staff-booking';

/** How far a booking is, in colour and words. */
@Component({
  selector: 'app-booking-badge',
  template: `
    @let b = booking();
    <span
      class="admin-badge"
      [class.good]="b.status === 'CONFIRMED'"
      [class.strong]="b.status === 'PENDING'"
      [class.bad]="b.status === 'CANCELLED'"
      >{{ names[b.status] }}</span
    >
    @if (isToBeHandedBack(b)) {
      <span class="admin-badge strong">Refund to hand back</span>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      gap: 4px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BookingBadge {
  readonly booking = input.required<StaffBooking>();

  protected readonly names = STATUS_NAMES;
  protected readonly isToBeHandedBack = isToBeHandedBack;
}
