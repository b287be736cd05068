import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { problemOf } from '../../core/problem';
import { saveFile } from '../../core/save-file';
import { Icon } from '../../ui/icon/icon';
import { Booking } from '../booking';
import { BookingApi } from '../booking-api';

/** What somebody takes along of a confirmed booking, as files. */
@Component({
  selector: 'app-booking-documents',
  imports: [Icon],
  template: `
    @for (each of documents; track each.name) {
      <button type="button" class="button small" [disabled]="loading()" (click)="load(each)">
        <app-icon [name]="each.icon" />{{ each.label }}
      </button>
    }
    @if (failure(); as text) {
      <p role="alert">{{ text }}</p>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin-top: 12px;
    }

    p {
      flex-basis: 100%;
      color: var(--red);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BookingDocuments {
  readonly booking = input.required<Booking>();

  private readonly api = inject(BookingApi);
  protected readonly documents = [
    { name: 'tickets.pdf', prefix: 'tickets', label: 'Tickets (PDF)', icon: 'ticket' },
    { name: 'receipt.pdf', prefix: 'receipt', label: 'Receipt (PDF)', icon: 'list' },
    { name: 'calendar.ics', prefix: 'tickets', label: 'Add to calendar', icon: 'calendar' },
  ] as const;
  protected readonly loading = signal(false);
  protected readonly failure = signal('');

  protected load({ name, prefix }: (typeof this.documents)[number]): void {
    const { id, reference } = this.booking();
    this.loading.set(true);
    this.failure.set('');
    this.api.document(id, name).subscribe({
      next: (file) => {
        this.loading.set(false);
        saveFile(file, `${prefix}-${reference}.${name.split('.')[1]}`);
      },
      error: (error: unknown) => {
        this.loading.set(false);
        this.failure.set(`The file could not be made. ${problemOf(error).detail}`);
      },
    });
  }
}
