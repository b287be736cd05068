import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { BOOKING } from '../exchange/exchange-page/exchange-page.driver';
import { BookingDetails } from './booking-details';

const TICKETS = ['D1', 'D2'].map((seat) => ({ id: seat, seat, type: 'ADULT', code: `new-${seat}` }));
const CHANGED = {
  ...BOOKING,
  seats: ['D1', 'D2'],
  tickets: TICKETS,
  exchanges: [{ at: '2026-11-26T09:00:00Z', difference: 600 }],
};
const RUNNING = { ...BOOKING, exchange: { status: 'PENDING', difference: 600 } };

describe('A booking and its change', () => {
  let http: HttpTestingController;
  let fixture: ComponentFixture<BookingDetails>;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])],
    });
    http = TestBed.inject(HttpTestingController);
  });

  afterEach(() => fixture.destroy());

  async function show(booking: object): Promise<string> {
    fixture = TestBed.createComponent(BookingDetails);
    fixture.componentRef.setInput('bookingId', 'b1');
    fixture.componentRef.setInput('changed', true);
    fixture.detectChanges();
    http.expectOne('/api/bookings/b1').flush(booking);
    return settled();
  }

  async function settled(): Promise<string> {
    await new Promise((resolve) => setTimeout(resolve));
    fixture.detectChanges();
    return fixture.nativeElement.textContent.replace(/\s+/g, ' ');
  }

  const link = () => fixture.nativeElement.querySelector('a[href="/bookings/b1/change/s1"]');

  it('can be changed as long as it is to come', async () => {
    await show(BOOKING);

    expect(link().textContent).toContain('Change seats or time');
  });

  it.each([
    ['cancelled', { ...BOOKING, status: 'CANCELLED' }],
    ['over', { ...BOOKING, showtime: { ...BOOKING.showtime, startsAt: '2020-01-01T20:00:00Z' } }],
    ['from the counter', { ...BOOKING, paymentMethod: 'CASH' }],
    ['being changed', RUNNING],
  ])('cannot be changed when it is %s', async (_, booking) => {
    await show(booking);

    expect(link()).toBeNull();
  });

  it('says what was charged, and shows the new tickets', async () => {
    const text = await show(CHANGED);

    expect(text).toContain('Your booking is changed');
    expect(text).toContain('€6.00 was charged to your card.');
    expect(fixture.nativeElement.querySelectorAll('app-ticket-stub').length).toBe(2);
  });

  it.each([
    [{ difference: -300, refundStatus: 'PENDING' }, '€3.00 is on its way back to your card.'],
    [{ difference: -300, refundStatus: 'REFUNDED' }, '€3.00 was refunded to your card.'],
    [{ difference: 0 }, 'nothing was charged, the price is the same.'],
  ])('says what became of the money: %o', async (exchange, words) => {
    expect(await show({ ...CHANGED, exchanges: [{ at: '2026-11-26T09:00:00Z', ...exchange }] })).toContain(words);
  });

  it('waits while the bank is silent, and then has new tickets in place of the old ones', async () => {
    const old = BOOKING.seats.map((seat, i) => ({ ...TICKETS[i], seat, code: `old-${seat}` }));
    const text = await show({ ...RUNNING, tickets: old });
    expect(text).toContain('Your change is not settled yet');
    expect(text).not.toContain('Your booking is changed');

    const again = await vi.waitFor(() => http.expectOne('/api/bookings/b1'));
    again.flush(CHANGED);

    expect(await settled()).toContain('Your booking is changed');
    const labels = [...fixture.nativeElement.querySelectorAll('article')].map(
      (each) => each.ariaLabel ?? each.getAttribute('aria-label'),
    );
    expect(labels).toEqual(['Ticket for seat D1', 'Ticket for seat D2']);
  });

  it('says so when the change did not go through', async () => {
    const text = await show({ ...BOOKING, exchange: { status: 'FAILED', reason: 'payment-declined' } });

    expect(text).toContain('Your last change did not go through because the card was declined');
    expect(link()).not.toBeNull();
  });

  it('does not praise an earlier change when the last one failed', async () => {
    expect(await show({ ...CHANGED, exchange: { status: 'FAILED' } })).not.toContain('Your booking is changed');
  });
});
