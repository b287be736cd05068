import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { CancelDialog } from './cancel-dialog';

const BOOKING = {
  id: 'b1',
  showtime: { movie: { title: 'Metropolis' }, theater: { timezone: 'Europe/Madrid' } },
  seats: ['C4', 'C5'],
  total: 2400,
  currency: 'EUR',
};
const FULL = { until: '2026-11-26T19:15:00Z', percent: 100, amount: 2400 };
const HALF = { until: '2026-11-27T17:15:00Z', percent: 50, amount: 1200 };
const TERMS = { possible: true, until: '2026-11-27T18:45:00Z', refund: 2400, currency: 'EUR', refunds: [FULL] };

describe('Before a booking is cancelled', () => {
  let http: HttpTestingController;
  let fixture: ComponentFixture<CancelDialog>;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: MAT_DIALOG_DATA, useValue: BOOKING },
        { provide: MatDialogRef, useValue: {} },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(CancelDialog);
    fixture.detectChanges();
  });

  async function answer(terms: object): Promise<void> {
    http.expectOne('/api/bookings/b1/cancellation').flush(terms);
    await fixture.whenStable();
  }

  function text(): string {
    return fixture.nativeElement.textContent.replace(/\s+/g, ' ');
  }

  function sure(): HTMLButtonElement {
    return fixture.nativeElement.querySelector('.danger');
  }

  it('nobody can cancel before the refund is known', async () => {
    expect(sure().disabled).toBe(true);

    await answer(TERMS);

    expect(sure().disabled).toBe(false);
    expect(text()).toContain('Seats C4 and C5 for Metropolis go back to the map. €24.00 is refunded to your card.');
  });

  it('a part is said to be a part', async () => {
    await answer({ ...TERMS, refund: 1200, refunds: [HALF] });

    expect(text()).toContain('€12.00 of €24.00 is refunded');
  });

  it('says when the refund falls', async () => {
    await answer({ ...TERMS, refunds: [FULL, HALF] });

    expect(text()).toContain('After Thu 26 Nov, 20:15 it is €12.00.');
  });

  it('says that nothing is refunded any more', async () => {
    await answer({ ...TERMS, refund: 0, refunds: [{ ...HALF, percent: 0, amount: 0 }] });

    expect(text()).toContain('Nothing is refunded this close to the start.');
    expect(sure().disabled).toBe(false);
  });

  it('says when it was too late', async () => {
    await answer({ ...TERMS, possible: false, reason: 'too-late', refund: 0, refunds: [] });

    expect(text()).toContain('cannot be cancelled any more: that ended Fri 27 Nov, 19:45.');
    expect(sure().disabled).toBe(true);
  });

  it('asks again when the cinema did not answer', async () => {
    http.expectOne('/api/bookings/b1/cancellation').flush(null, { status: 503, statusText: '' });
    await fixture.whenStable();
    expect(sure().disabled).toBe(true);
    const again = [...fixture.nativeElement.querySelectorAll('button')].find((b) => /Try again/.test(b.textContent));
    again.click();
    fixture.detectChanges();

    await answer(TERMS);

    expect(sure().disabled).toBe(false);
  });
});
