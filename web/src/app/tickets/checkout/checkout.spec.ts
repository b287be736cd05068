import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, TestRequest, provideHttpClientTesting } from '@angular/common/http/testing';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { Booking } from '../booking';
import { Checkout } from './checkout';

const SHOWTIME = {
  id: 's1',
  movie: { id: 'm1', title: 'Metropolis' },
  theater: { id: 't1', name: 'Odeon', timezone: 'Europe/Madrid' },
  screen: { id: 'c1', name: 'Screen 1' },
  startsAt: '2026-11-27T19:15:00Z',
  endsAt: '2026-11-27T22:00:00Z',
  prices: { STANDARD: 1200 },
  currency: 'EUR',
  ticketTypes: [
    { code: 'ADULT', name: 'Adult', percentOff: 0 },
    { code: 'CHILD', name: 'Child', percentOff: 40 },
  ],
  status: 'SCHEDULED',
};
const BOOKING = { id: 'b1', reference: 'K7M2QX', status: 'CONFIRMED', showtime: SHOWTIME, seats: ['C4'], tickets: [] };

describe('Checkout', () => {
  let http: HttpTestingController;
  let fixture: ComponentFixture<Checkout>;
  let navigate: ReturnType<typeof vi.spyOn>;

  function open(): void {
    fixture = TestBed.createComponent(Checkout);
    fixture.componentRef.setInput('holdId', 'h1');
    fixture.detectChanges();
  }

  async function load(secondsLeft = 300): Promise<void> {
    await loadHold(secondsLeft);
    (await soon('/api/showtimes/s1')).flush(SHOWTIME);
    await price(1200);
  }

  async function loadHold(secondsLeft = 300): Promise<void> {
    const expiresAt = new Date(Date.now() + secondsLeft * 1000).toISOString();
    const hold = { id: 'h1', showtimeId: 's1', seats: ['C4'], total: 1200, currency: 'EUR', expiresAt };
    (await soon('/api/holds/h1')).flush(hold);
    await settle();
  }

  async function price(total: number, discount = 0): Promise<TestRequest> {
    const quote = await soon('/api/bookings/quote');
    quote.flush({
      lines: [{ seat: 'C4', kind: 'STANDARD', type: 'ADULT', price: total + discount }],
      discount,
      total,
      currency: 'EUR',
    });
    await settle();
    return quote;
  }

  function refuse(request: TestRequest, code: string, detail: string): void {
    request.flush({ type: `/problems/${code}`, detail }, { status: 422, statusText: '' });
  }

  function soon(url: string): Promise<TestRequest> {
    return vi.waitFor(() => {
      fixture.detectChanges();
      return http.expectOne(url);
    });
  }

  /** Not `whenStable()`: the countdown never rests. */
  async function settle(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    fixture.detectChanges();
  }

  function text(): string {
    return fixture.nativeElement.textContent.replace(/\s+/g, ' ');
  }

  function button(name: RegExp): HTMLButtonElement {
    const buttons: HTMLButtonElement[] = [...fixture.nativeElement.querySelectorAll('button')];
    const found = buttons.find((candidate) => name.test(candidate.textContent ?? ''));
    if (!found) throw new Error(`No button ${name} in: ${text()}`);
    return found;
  }

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [provideRouter([]), provideHttpClient(), provideHttpClientTesting()],
    });
    http = TestBed.inject(HttpTestingController);
    navigate = vi.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
  });

  afterEach(() => fixture.destroy());

  it('asks for a new price when a ticket type changes', async () => {
    open();
    await load();
    const select: HTMLSelectElement = fixture.nativeElement.querySelector('select');
    select.value = 'CHILD';
    select.dispatchEvent(new Event('change'));

    const quote = await price(720);

    expect(quote.request.body).toEqual({ holdId: 'h1', types: { C4: 'CHILD' } });
    expect(text()).toContain('Pay €7.20');
  });

  function applyCode(code: string): void {
    const field: HTMLInputElement = fixture.nativeElement.querySelector('#promo-code');
    field.value = code;
    button(/Apply/).click();
  }

  it('shows what a promo code takes off, and books with it', async () => {
    open();
    await load();
    applyCode(' half ');
    const quote = await price(600, 600);

    expect(quote.request.body).toEqual({ holdId: 'h1', types: {}, promoCode: 'HALF' });
    expect(text()).toContain('Promo code HALF');
    expect(text()).toContain('Discount−€6.00');
    button(/Pay €6.00/).click();
    const order = http.expectOne('/api/bookings').request.body;
    expect(order).toEqual({ holdId: 'h1', types: {}, promoCode: 'HALF', payment: { token: 'tok_ok' } });
  });

  it('prices without a promo code that is refused, and says why', async () => {
    open();
    await load();
    applyCode('OLD');
    refuse(await soon('/api/bookings/quote'), 'promo-code-expired', 'Not valid any more');
    const quote = await price(1200);

    expect(quote.request.body).toEqual({ holdId: 'h1', types: {} });
    expect(fixture.nativeElement.querySelector('#promo-code').value).toBe('OLD');
    expect(fixture.nativeElement.querySelector('#promo-problem').textContent).toContain('Not valid any more');
    expect(button(/Pay €12.00/).disabled).toBe(false);
  });

  it('takes a promo code away again', async () => {
    open();
    await load();
    applyCode('HALF');
    await price(600, 600);
    button(/Remove/).click();
    await price(1200);

    expect(text()).not.toContain('Discount');
    expect(fixture.nativeElement.querySelector('#promo-code')).not.toBeNull();
  });

  it('shows the new price when the last use of a promo code went to somebody else', async () => {
    open();
    await load();
    applyCode('HALF');
    await price(600, 600);
    button(/^ ?Pay/).click();
    refuse(http.expectOne('/api/bookings'), 'promo-code-used-up', 'This promo code is used up');
    await loadHold();
    await price(1200);

    expect(text()).toContain('This promo code is used up. Nothing was charged; this is the price without it.');
    button(/Pay €12.00/).click();
    expect(http.expectOne('/api/bookings').request.body.promoCode).toBeUndefined();
  });

  it('says which age the film asks for', async () => {
    open();
    await loadHold();
    (await soon('/api/showtimes/s1')).flush(SHOWTIME);
    const lines = [{ seat: 'C4', kind: 'STANDARD', type: 'ADULT', price: 0 }];
    const ageNotice = { certificate: 'R', age: 17 };
    (await soon('/api/bookings/quote')).flush({ lines, discount: 0, total: 0, currency: 'EUR', ageNotice });
    await settle();

    expect(text()).toContain('Rated R: from 17 years');
    expect(button(/Book for free/).disabled).toBe(false);
  });

  it('books once for a double tap and goes to the booking', async () => {
    open();
    await load();
    button(/^ ?Pay/).click();
    button(/^ ?Pay/).click();

    const request = http.expectOne('/api/bookings');
    expect(request.request.headers.get('Idempotency-Key')).toBeTruthy();
    request.flush(BOOKING, { status: 201, statusText: 'Created' });
    await settle();

    expect(navigate).toHaveBeenCalledWith(['/bookings', 'b1'], { queryParams: { new: true }, replaceUrl: true });
  });

  it('sends the same key again after a reload', async () => {
    open();
    await load();
    button(/^ ?Pay/).click();
    const first = http.expectOne('/api/bookings').request;
    fixture.destroy();

    open();
    const again = await soon('/api/bookings');

    expect(again.request.headers.get('Idempotency-Key')).toBe(first.headers.get('Idempotency-Key'));
    expect(again.request.body).toEqual(first.body);
  });

  it('keeps the seats after a declined card, and takes a new key for the next try', async () => {
    open();
    await load();
    button(/^ ?Pay/).click();
    const declined = http.expectOne('/api/bookings');
    declined.flush({ type: '/problems/payment-declined', detail: 'Declined' }, { status: 402, statusText: '' });
    await loadHold();

    expect(text()).toContain('Nothing was charged; your seats are still yours for');
    button(/^ ?Pay/).click();
    const next = http.expectOne('/api/bookings').request;
    expect(next.headers.get('Idempotency-Key')).not.toBe(declined.request.headers.get('Idempotency-Key'));
  });

  it('keeps the key when nobody knows how the attempt ended', async () => {
    open();
    await load();
    button(/^ ?Pay/).click();
    const lost = http.expectOne('/api/bookings');
    lost.error(new ProgressEvent('error'));
    await loadHold();

    button(/^ ?Pay/).click();
    const next = http.expectOne('/api/bookings').request;
    expect(next.headers.get('Idempotency-Key')).toBe(lost.request.headers.get('Idempotency-Key'));
  });

  it('waits for a payment without an answer', async () => {
    open();
    await load();
    button(/^ ?Pay/).click();
    const pending = { ...BOOKING, status: 'PENDING' } as unknown as Booking;
    http.expectOne('/api/bookings').flush(pending, { status: 202, statusText: 'Accepted' });
    await settle();
    expect(text()).toContain('Waiting for the bank');

    (await soon('/api/bookings/b1')).flush(BOOKING);
    await settle();

    expect(navigate).toHaveBeenCalledWith(['/bookings', 'b1'], { queryParams: { new: true }, replaceUrl: true });
  });

  it('leads back to the seats when the hold is over', async () => {
    open();
    await load(-1);

    expect(text()).toContain('Your time for these seats is over');
    expect(fixture.nativeElement.querySelector('a[href="/showtimes/s1"]')).not.toBeNull();
  });

  it('offers its one extension in the last minute', async () => {
    open();
    await load(40);
    button(/3 more minutes/).click();
    const expiresAt = new Date(Date.now() + 220_000).toISOString();
    http
      .expectOne('/api/holds/h1/extend')
      .flush({ id: 'h1', showtimeId: 's1', seats: ['C4'], total: 1200, currency: 'EUR', expiresAt });
    await settle();

    expect(text()).toContain('Your time was extended.');
    expect(fixture.nativeElement.querySelector('.extend')).toBeNull();
  });
});
