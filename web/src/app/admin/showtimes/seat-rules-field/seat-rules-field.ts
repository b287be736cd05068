import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, signal } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { problemOf } from '../../../core/problem';
import { ShowtimeAdminApi } from '../showtime-admin-api';

/** The seat rules of a showtime that is open. They are seat-service's own, so a change holds at once. */
@Component({
  selector: 'app-seat-rules-field',
  templateUrl: './seat-rules-field.html',
  styleUrl: './seat-rules-field.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SeatRulesField {
  readonly showtimeId = input.required<string>();

  private readonly api = inject(ShowtimeAdminApi);
  private readonly snacks = inject(MatSnackBar);

  protected readonly rules = this.api.seatRules(this.showtimeId);
  protected readonly loneSeat = linkedSignal(() => this.rules.hasValue() && this.rules.value().loneSeat);
  protected readonly saving = signal(false);
  protected readonly failure = signal('');

  /** Disabled it would lose the focus. */
  protected stayWhileSaving(click: Event): void {
    if (this.saving()) click.preventDefault();
  }

  protected set(loneSeat: boolean): void {
    this.loneSeat.set(loneSeat);
    this.saving.set(true);
    this.failure.set('');
    this.api.setSeatRules(this.showtimeId(), { loneSeat }).subscribe({
      next: () => {
        this.saving.set(false);
        const now = loneSeat ? 'No single seat is left alone now' : 'Single seats may be left alone now';
        this.snacks.open(now, undefined, { duration: 3000 });
      },
      error: (error: unknown) => {
        this.saving.set(false);
        this.loneSeat.set(!loneSeat);
        this.failure.set(problemOf(error).detail);
      },
    });
  }
}
