import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, TestRequest, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Session } from '../../../core/auth/session';
import { BookingTable } from './booking-table';

const BOOKING = {
  id: 'b1',
  reference: 'K7M2QX4B',
  status: 'CONFIRMED',
  showtime: {
    id: 's1',
    movie: { id: 'm1', title: 'Metropolis' },
    theater: { id: 't1', name: 'Odeon', timezone: 'Europe/Madrid' },
    screen: { id: 'c1', name: 'Screen 1' },
    startsAt: '2999-11-27T19:15:00Z',
    endsAt: '2999-11-27T22:00:00Z',
  },
  email: 'ann@example.org',
  seats: ['C4', 'C5'],
  tickets: [],
  total: 2400,
  currency: 'EUR',
  paymentMethod: 'CARD',
  createdAt: '2026-11-22T18:00:00Z',
};
const WALK_IN = {
  ...BOOKING,
  id: 'b2',
  reference: 'AAAA1111',
  status: 'CANCELLED',
  email: undefined,
  soldBy: 'u2',
  paymentMethod: 'CASH',
  refund: { amount: 2400, status: 'PENDING' },
};

describe('the bookings', () => {
  let http: HttpTestingController;
  let fixture: ComponentFixture<unknown>;

  async function open(url: string, role = 'admin'): Promise<void> {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{ path: 'admin/bookings', component: BookingTable }]),
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: Session, useValue: { user: signal({ id: 'u1', role }) } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    const harness = await RouterTestingHarness.create();
    await harness.navigateByUrl(url);
    fixture = harness.fixture;
    fixture.detectChanges();
    http.match((request) => request.url === '/api/theaters').forEach((request) => request.flush({ items: [] }));
    http.match((request) => request.url === '/api/movies').forEach((request) => request.flush({ items: [] }));
  }

  function asked(): Promise<TestRequest> {
    return vi.waitFor(() => {
      fixture.detectChanges();
      return http.expectOne((request) => request.url === '/api/admin/bookings');
    });
  }

  async function answer(items: object[], total: number, next?: string): Promise<TestRequest> {
    const request = await asked();
    request.flush({ items, page: 0, size: 50, total, next });
    await fixture.whenStable();
    return request;
  }

  function text(): string {
    return fixture.nativeElement.textContent.replace(/\s+/g, ' ');
  }

  function button(name: string): HTMLButtonElement | undefined {
    const buttons: HTMLButtonElement[] = [...fixture.nativeElement.querySelectorAll('button')];
    return buttons.find((each) => each.textContent.includes(name));
  }

  it('are narrowed by what the URL says, days where the reader is', async () => {
    await open('/admin/bookings?q=ann&status=CONFIRMED&theaterId=t1&from=2026-11-20&to=2026-11-21');
    const { params } = (await answer([BOOKING], 1)).request;

    expect(Object.fromEntries(params.keys().map((key) => [key, params.get(key)]))).toEqual({
      q: 'ann',
      status: 'CONFIRMED',
      theaterId: 't1',
      from: new Date('2026-11-20T00:00').toISOString(),
      to: new Date('2026-11-22T00:00').toISOString(),
      size: '50',
    });
    expect(text()).toContain('1 of 1 booking');
    expect(text()).toContain('K7M2QX4Bann@example.org');
  });

  it('tell which refunds of walk-ins are to be handed back', async () => {
    await open('/admin/bookings');
    await answer([WALK_IN], 1);

    expect(text()).toContain('AAAA1111Walk-in');
    expect(text()).toContain('Refund to hand back');
  });

  it('go on after the last one that is shown', async () => {
    await open('/admin/bookings?status=CONFIRMED');
    await answer([BOOKING], 2, 'c1');
    button('Load more')?.click();
    const more = await answer([{ ...BOOKING, id: 'b3', reference: 'BBBB2222' }], 2);

    expect(more.request.params.get('cursor')).toBe('c1');
    expect(more.request.params.get('status')).toBe('CONFIRMED');
    expect(text()).toContain('2 of 2 bookings');
    expect(text()).toContain('BBBB2222');
    expect(button('Load more')).toBeUndefined();
  });

  it('start over with another filter, also when an old page comes late', async () => {
    await open('/admin/bookings');
    await answer([BOOKING], 2, 'c1');
    button('Load more')?.click();
    const late = await asked();
    await TestBed.inject(Router).navigateByUrl('/admin/bookings?status=CANCELLED');
    await answer([WALK_IN], 1);
    late.flush({ items: [{ ...BOOKING, reference: 'BBBB2222' }], page: 0, size: 50, total: 2 });
    await fixture.whenStable();

    expect(text()).toContain('1 of 1 booking');
    expect(text()).not.toContain('BBBB2222');
  });

  it('keep what is shown when the next page fails, and let try again', async () => {
    await open('/admin/bookings');
    await answer([BOOKING], 2, 'c1');
    button('Load more')?.click();
    (await asked()).flush(null, { status: 503, statusText: '' });
    await fixture.whenStable();

    expect(text()).toContain('K7M2QX4B');
    expect(fixture.nativeElement.querySelector('[role=alert]')).not.toBeNull();
    expect(button('Load more')?.disabled).toBe(false);
  });

  it('say that a period is the wrong way round instead of asking', async () => {
    await open('/admin/bookings?from=2026-11-21&to=2026-11-20');

    expect(text()).toContain('The first day lies after the last one.');
    http.expectNone((request) => request.url === '/api/admin/bookings');
  });

  it('are a file for admins, of the same filter', async () => {
    const saved: string[] = [];
    Object.assign(URL, { createObjectURL: () => 'blob:file', revokeObjectURL: () => undefined });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.download);
    });
    await open('/admin/bookings?status=FAILED');
    await answer([], 0);
    button('Download CSV')?.click();
    const file = http.expectOne((request) => request.url === '/api/admin/bookings.csv');
    file.flush(new Blob(['reference']));

    expect(file.request.params.get('status')).toBe('FAILED');
    expect(saved).toEqual([expect.stringMatching(/^bookings-\d{4}-\d{2}-\d{2}\.csv$/)]);
  });

  it('are no file for staff', async () => {
    await open('/admin/bookings', 'staff');
    await answer([BOOKING], 1);

    expect(button('Download CSV')).toBeUndefined();
  });
});
