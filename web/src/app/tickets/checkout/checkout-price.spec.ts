import { TestRequest } from '@angular/common/http/testing';
import { CheckoutDriver, SHOWTIME } from './checkout.driver';

describe('the price at the checkout', () => {
  let page: CheckoutDriver;

  beforeEach(() => {
    page = new CheckoutDriver();
  });

  afterEach(() => page.fixture.destroy());

  function refuse(request: TestRequest, code: string, detail: string): void {
    request.flush({ type: `/problems/${code}`, detail }, { status: 422, statusText: '' });
  }

  function applyCode(code: string): void {
    const field: HTMLInputElement = page.fixture.nativeElement.querySelector('#promo-code');
    field.value = code;
    page.button(/Apply/).click();
  }

  it('asks for a new price when a ticket type changes', async () => {
    page.open();
    await page.load();
    const select: HTMLSelectElement = page.fixture.nativeElement.querySelector('select');
    select.value = 'CHILD';
    select.dispatchEvent(new Event('change'));

    const quote = await page.price(720);

    expect(quote.request.body).toEqual({ holdId: 'h1', types: { C4: 'CHILD' } });
    expect(page.text()).toContain('Pay €7.20');
  });

  it('shows what a promo code takes off, and books with it', async () => {
    page.open();
    await page.load();
    applyCode(' half ');
    const quote = await page.price(600, 600);

    expect(quote.request.body).toEqual({ holdId: 'h1', types: {}, promoCode: 'HALF' });
    expect(page.text()).toContain('Promo code HALF');
    expect(page.text()).toContain('Discount−€6.00');
    page.button(/Pay €6.00/).click();
    const order = page.http.expectOne('/api/bookings').request.body;
    expect(order).toEqual({ holdId: 'h1', types: {}, promoCode: 'HALF', payment: { token: 'tok_ok' } });
  });

  it('prices without a promo code that is refused, and says why', async () => {
    page.open();
    await page.load();
    applyCode('OLD');
    refuse(await page.soon('/api/bookings/quote'), 'promo-code-expired', 'Not valid any more');
    const quote = await page.price(1200);

    expect(quote.request.body).toEqual({ holdId: 'h1', types: {} });
    expect(page.fixture.nativeElement.querySelector('#promo-code').value).toBe('OLD');
    expect(page.fixture.nativeElement.querySelector('#promo-problem').textContent).toContain('Not valid any more');
    expect(page.button(/Pay €12.00/).disabled).toBe(false);
  });

  it('takes a promo code away again', async () => {
    page.open();
    await page.load();
    applyCode('HALF');
    await page.price(600, 600);
    page.button(/Remove/).click();
    await page.price(1200);

    expect(page.text()).not.toContain('Discount');
    expect(page.fixture.nativeElement.querySelector('#promo-code')).not.toBeNull();
  });

  it('shows the new price when the last use of a promo code went to somebody else', async () => {
    page.open();
    await page.load();
    applyCode('HALF');
    await page.price(600, 600);
    page.button(/^ ?Pay/).click();
    refuse(page.http.expectOne('/api/bookings'), 'promo-code-used-up', 'This promo code is used up');
    await page.loadHold();
    await page.price(1200);

    expect(page.text()).toContain('This promo code is used up. Nothing was charged; this is the price without it.');
    page.button(/Pay €12.00/).click();
    expect(page.http.expectOne('/api/bookings').request.body.promoCode).toBeUndefined();
  });

  it('says which age the film asks for', async () => {
    page.open();
    await page.loadHold();
    (await page.soon('/api/showtimes/s1')).flush(SHOWTIME);
    const lines = [{ seat: 'C4', kind: 'STANDARD', type: 'ADULT', price: 0 }];
    const ageNotice = { certificate: 'R', age: 17 };
    (await page.soon('/api/bookings/quote')).flush({ lines, discount: 0, total: 0, currency: 'EUR', ageNotice });
    await page.settle();

    expect(page.text()).toContain('Rated R: from 17 years');
    expect(page.button(/Book for free/).disabled).toBe(false);
  });
});
