import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Session } from '../../../core/auth/session';
import { TillPage } from './till-page';

const LINE = { theater: { id: 't1', name: 'Odeon' }, currency: 'EUR', bookings: 2, tickets: 3 };
const LINES = [
  { ...LINE, soldBy: 'u1', method: 'CASH', gross: 3600, refunds: 1200, net: 2400 },
  { ...LINE, soldBy: 'u2', method: 'CASH', gross: 1000, refunds: 0, net: 1000 },
  { ...LINE, soldBy: 'u2', method: 'TERMINAL', gross: 500, refunds: 0, net: 500 },
];

describe('the till', () => {
  async function open(lines: object[], query = '?date=2026-11-26&theaterId=t1', date = '2026-11-26'): Promise<string> {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{ path: 'till', component: TillPage }]),
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: Session, useValue: { user: signal({ id: 'u1', role: 'admin' }) } },
      ],
    });
    const http = TestBed.inject(HttpTestingController);
    const { fixture } = await RouterTestingHarness.create(`/till${query}`);
    fixture.detectChanges();
    http
      .expectOne('/api/theaters?size=100')
      .flush({ items: [{ id: 't1', name: 'Odeon', timezone: 'Pacific/Kiritimati' }] });
    http.expectOne('/api/users?role=staff&size=100').flush({ items: [{ id: 'u2', name: 'Bea' }] });
    http.expectOne('/api/users?role=admin&size=100').flush({ items: [] });
    await vi.waitFor(() => {
      fixture.detectChanges();
      http.expectOne(`/api/admin/till?date=${date}&theaterId=t1`).flush({ date, lines });
    });
    await fixture.whenStable();
    return fixture.nativeElement.textContent.replace(/\s+/g, ' ');
  }

  it('says what has to be in it, and who took what', async () => {
    const page = await open(LINES);

    expect(page).toContain('Cash to be in the till€34.00');
    expect(page).toContain('On the statement of the terminal€5.00');
    expect(page).toContain('You OdeonCash23€36.00€12.00€24.00');
    expect(page).toContain('Bea OdeonTerminal23€5.00€0.00€5.00');
  });

  it('is that of today where the theater is', async () => {
    const today = new Date(Date.now() + 14 * 3600_000).toISOString().slice(0, 10);

    expect(await open(LINES, '?theaterId=t1', today)).toContain('in Pacific/Kiritimati');
  });

  it('says when nobody used one', async () => {
    expect(await open([])).toContain('Nothing was sold or handed back');
  });
});
