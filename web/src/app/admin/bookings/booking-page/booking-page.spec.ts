import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, TestRequest, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Session } from '../../../core/auth/session';
import { BookingPage } from './booking-page';

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
  seats: ['C4'],
  tickets: [],
  lines: [{ seat: 'C4', kind: 'STANDARD', type: 'ADULT', price: 1200 }],
  total: 1200,
  currency: 'EUR',
  paymentMethod: 'CARD',
  createdAt: '2026-11-22T18:00:00Z',
};
const CUSTOMERS = { ...BOOKING, userId: 'u9', email: 'ann@example.org' };
const SOLD = { ...BOOKING, soldBy: 'u2', paymentMethod: 'CASH' };
const OWED = { ...SOLD, status: 'CANCELLED', refund: { amount: 1200, status: 'PENDING' } };

describe('a booking at the desk', () => {
  let http: HttpTestingController;
  let fixture: ComponentFixture<BookingPage>;

  async function open(booking: object, user = { id: 'u2', role: 'staff' }): Promise<void> {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: Session, useValue: { user: signal(user) } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(BookingPage);
    fixture.componentRef.setInput('reference', 'k7m2qx4b');
    await answer([{ ...BOOKING, reference: 'K7M2QX4BA' }, booking]);
  }

  async function answer(items: object[]): Promise<void> {
    const found = await asked('/api/admin/bookings');
    http.match((request) => request.url === '/api/users').forEach((request) => request.flush({ items: [] }));
    found.flush({ items, page: 0, size: 100, total: items.length });
    await fixture.whenStable();
  }

  function asked(url: string): Promise<TestRequest> {
    return vi.waitFor(() => {
      fixture.detectChanges();
      return http.expectOne((request) => request.url === url);
    });
  }

  function text(): string {
    return fixture.nativeElement.textContent.replace(/\s+/g, ' ');
  }

  function click(name: RegExp, within: ParentNode = fixture.nativeElement): void {
    const buttons = [...within.querySelectorAll('button')];
    const found = buttons.find((each) => name.test(each.textContent));
    if (!found) throw new Error(`no button ${name} in ${text()}`);
    found.click();
  }

  it('is found by its reference alone', async () => {
    await open(CUSTOMERS, { id: 'a', role: 'admin' });

    expect(text()).toContain('ann@example.org');
    expect(text()).toContain('C4 StandardAdult€12.00');
  });

  it('is said not to exist when only others begin like it', async () => {
    await open({ ...BOOKING, reference: 'K7M2QX4BB' });

    expect(text()).toContain('No booking has this reference');
  });

  it('of somebody else is nothing that staff could cancel or print', async () => {
    await open(CUSTOMERS);

    expect(text()).not.toContain('Cancel booking');
    expect(text()).not.toContain('Tickets (PDF)');
    expect(text()).toContain('an admin can here');
  });

  it('that staff sold is cancelled by them, and leaves a refund to hand back', async () => {
    await open(SOLD);
    expect(text()).toContain('Sold byYou');
    click(/Cancel booking/);
    const terms = { possible: true, until: '2999-11-27T18:45:00Z', refund: 1200, currency: 'EUR', refunds: [{}] };
    (await asked('/api/bookings/b1/cancellation')).flush(terms);
    await fixture.whenStable();
    expect(document.querySelector('mat-dialog-content')?.textContent).toContain('is refunded in cash, from your till');
    click(/Cancel booking/, document.querySelector('mat-dialog-actions') ?? document);
    (await asked('/api/bookings/b1/cancel')).flush({
      ...BOOKING,
      status: 'CANCELLED',
      paymentMethod: 'CASH',
      refund: OWED.refund,
    });
    await fixture.whenStable();

    expect(text()).toContain('€12.00is to be handed back in cash.');
  });

  it('has its refund handed back once', async () => {
    await open(OWED);
    click(/Handed back/);
    await fixture.whenStable();
    click(/Yes, handed back/, document);
    (await asked('/api/admin/bookings/b1/hand-back')).flush({});
    await answer([{ ...OWED, refund: { amount: 1200, status: 'REFUNDED' } }]);

    expect(text()).not.toContain('to be handed back');
    expect(text()).toContain('Refund €12.00');
  });

  it('says that a colleague was faster, so that nobody pays twice', async () => {
    await open(OWED);
    click(/Handed back/);
    await fixture.whenStable();
    click(/Yes, handed back/, document);
    const problem = { type: '/problems/handed-back', handedBackAt: '2026-11-22T19:00:00Z', handedBackBy: 'u-77777777' };
    (await asked('/api/admin/bookings/b1/hand-back')).flush(problem, { status: 409, statusText: '' });
    await fixture.whenStable();

    expect(document.querySelector('mat-dialog-content [role=alert]')?.textContent).toMatch(
      /Colleague 777777 handed it back at \d\d:\d\d: do not pay again\./,
    );
  });
});
