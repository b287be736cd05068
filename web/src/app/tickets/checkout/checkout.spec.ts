import { Booking } from '../booking';
import { CheckoutDriver, SHOWTIME } from './checkout.driver';

const BOOKING = { id: 'b1', reference: 'K7M2QX', status: 'CONFIRMED', showtime: SHOWTIME, seats: ['C4'], tickets: [] };

describe('Checkout', () => {
  let page: CheckoutDriver;

  beforeEach(() => {
    page = new CheckoutDriver();
  });

  afterEach(() => page.fixture.destroy());

  it('books once for a double tap and goes to the booking', async () => {
    page.open();
    await page.load();
    page.button(/^ ?Pay/).click();
    page.button(/^ ?Pay/).click();

    const request = page.http.expectOne('/api/bookings');
    expect(request.request.headers.get('Idempotency-Key')).toBeTruthy();
    request.flush(BOOKING, { status: 201, statusText: 'Created' });
    await page.settle();

    expect(page.navigate).toHaveBeenCalledWith(['/bookings', 'b1'], { queryParams: { new: true }, replaceUrl: true });
  });

  it('sends the same key again after a reload', async () => {
    page.open();
    await page.load();
    page.button(/^ ?Pay/).click();
    const first = page.http.expectOne('/api/bookings').request;
    page.fixture.destroy();

    page.open();
    const again = await page.soon('/api/bookings');

    expect(again.request.headers.get('Idempotency-Key')).toBe(first.headers.get('Idempotency-Key'));
    expect(again.request.body).toEqual(first.body);
  });

  it('keeps the seats after a declined card, and takes a new key for the next try', async () => {
    page.open();
    await page.load();
    page.button(/^ ?Pay/).click();
    const declined = page.http.expectOne('/api/bookings');
    declined.flush({ type: '/problems/payment-declined', detail: 'Declined' }, { status: 402, statusText: '' });
    await page.loadHold();

    expect(page.text()).toContain('Nothing was charged; your seats are still yours for');
    page.button(/^ ?Pay/).click();
    const next = page.http.expectOne('/api/bookings').request;
    expect(next.headers.get('Idempotency-Key')).not.toBe(declined.request.headers.get('Idempotency-Key'));
  });

  it('keeps the key when nobody knows how the attempt ended', async () => {
    page.open();
    await page.load();
    page.button(/^ ?Pay/).click();
    const lost = page.http.expectOne('/api/bookings');
    lost.error(new ProgressEvent('error'));
    await page.loadHold();

    page.button(/^ ?Pay/).click();
    const next = page.http.expectOne('/api/bookings').request;
    expect(next.headers.get('Idempotency-Key')).toBe(lost.request.headers.get('Idempotency-Key'));
  });

  it('waits for a payment without an answer', async () => {
    page.open();
    await page.load();
    page.button(/^ ?Pay/).click();
    const pending = { ...BOOKING, status: 'PENDING' } as unknown as Booking;
    page.http.expectOne('/api/bookings').flush(pending, { status: 202, statusText: 'Accepted' });
    await page.settle();
    expect(page.text()).toContain('Waiting for the bank');

    (await page.soon('/api/bookings/b1')).flush(BOOKING);
    await page.settle();

    expect(page.navigate).toHaveBeenCalledWith(['/bookings', 'b1'], { queryParams: { new: true }, replaceUrl: true });
  });

  it('leads back to the seats when the hold is over', async () => {
    page.open();
    await page.load(-1);

    expect(page.text()).toContain('Your time for these seats is over');
    expect(page.fixture.nativeElement.querySelector('a[href="/showtimes/s1"]')).not.toBeNull();
  });

  it('offers its one extension in the last minute', async () => {
    page.open();
    await page.load(40);
    page.button(/3 more minutes/).click();
    const expiresAt = new Date(Date.now() + 220_000).toISOString();
    page.http
      .expectOne('/api/holds/h1/extend')
      .flush({ id: 'h1', showtimeId: 's1', seats: ['C4'], total: 1200, currency: 'EUR', expiresAt });
    await page.settle();

    expect(page.text()).toContain('Your time was extended.');
    expect(page.fixture.nativeElement.querySelector('.extend')).toBeNull();
  });
});
