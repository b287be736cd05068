import { BOOKING, ExchangePageDriver, SHOWTIME, TERMS } from './exchange-page.driver';

const CHANGED = { ...BOOKING, seats: ['C5', 'C6'] };

describe('Changing the seats of a booking', () => {
  let page: ExchangePageDriver;

  beforeEach(() => {
    page = new ExchangePageDriver();
  });

  it('begins with the seats of the booking, chosen', async () => {
    await page.open();

    expect([page.look('C4'), page.look('C5'), page.look('C6')]).toEqual(['yours', 'yours', 'free']);
    expect(page.text()).toContain('These are your seats now: tap another one');
    expect(page.button(/^Continue$/).disabled).toBe(true);
  });

  it('shows a seat that is given up as theirs, who may take it again', async () => {
    await page.open();
    page.tap('C6');

    expect([page.look('C4'), page.look('C5'), page.look('C6')]).toEqual(['own', 'yours', 'yours']);
    expect(page.element('[data-seat=C4]').getAttribute('aria-label')).toContain('your seat now');
    expect(page.element('[data-seat=C4]').getAttribute('aria-disabled')).toBeNull();
    expect(page.text()).toContain('C6 takes the place of C4.');
    page.tap('C4');
    expect(page.look('C4')).toBe('yours');
  });

  it('asks for no card when it costs the same, and goes to the booking', async () => {
    await page.open();
    page.review('C6');
    expect(page.text()).toContain('Nothing to pay');
    expect(page.element('app-card-field')).toBeNull();

    const request = page.send(/^Change booking$/);
    expect(request.request.headers.get('Idempotency-Key')).toBeTruthy();
    expect(request.request.body).toEqual({ showtimeId: 's1', seats: ['C5', 'C6'], accessible: false });
    request.flush(CHANGED);
    await page.settle();

    expect(page.navigate).toHaveBeenCalledWith(['/bookings', 'b1'], {
      queryParams: { changed: true },
      replaceUrl: true,
    });
  });

  it('says what it costs more, and pays that with a card', async () => {
    await page.open();
    page.review('P1', 'P2');
    expect(page.text()).toContain('Old total€24.00New total €30.00');
    expect(page.text()).toContain('To pay€6.00');

    expect(page.send(/^Pay €6.00 and change$/).request.body).toEqual({
      showtimeId: 's1',
      seats: ['P1', 'P2'],
      accessible: false,
      payment: { token: 'tok_ok' },
    });
  });

  it('says what goes back', async () => {
    await page.open({ ...BOOKING, lines: BOOKING.lines.map((line) => ({ ...line, price: 1500 })), total: 3000 });
    page.review('C6');

    expect(page.text()).toContain('Goes back to your card€3.00');
    expect(page.element('app-card-field')).toBeNull();
  });

  it('sends a double tap once', async () => {
    await page.open();
    page.review('C6');
    page.send(/^Change booking$/);
    page.button(/^Changing…$/).click();

    page.http.expectNone('/api/bookings/b1/exchange');
  });

  it('goes to the booking, which waits there, while the bank is silent', async () => {
    await page.open();
    page.review('P1');
    const pending = { ...BOOKING, exchange: { status: 'PENDING', difference: 300 } };
    page.send(/^Pay /).flush(pending, { status: 202, statusText: 'Accepted' });
    await page.settle();

    expect(page.navigate).toHaveBeenCalledWith(['/bookings', 'b1'], {
      queryParams: { changed: true },
      replaceUrl: true,
    });
  });

  it('leads to the seats of another showtime, with none chosen', async () => {
    await page.open(BOOKING, TERMS, { ...SHOWTIME, id: 's2', startsAt: '2999-11-28T19:15:00Z' });
    expect([page.look('C4'), page.look('C6')]).toEqual(['sold', 'free']);
    expect(page.text()).toContain('Choose 2 seats.');

    page.review('C6', 'P1');
    expect(page.text()).toContain('Until nowWed 27 Nov, 20:15');
    expect(page.send(/^Pay €3.00/).request.body).toMatchObject({ showtimeId: 's2', seats: ['C6', 'P1'] });
  });

  it('does not take seats of another film', async () => {
    await page.open(BOOKING, TERMS, { ...SHOWTIME, id: 's2', movie: { id: 'm2', title: 'M' } });

    expect(page.text()).toContain('Please choose another time');
    expect(page.element('app-seat-map')).toBeNull();
    expect(page.element('app-exchange-bar')).toBeNull();
  });

  it('says why a booking cannot be changed', async () => {
    await page.open(BOOKING, { ...TERMS, possible: false, reason: 'too-late' });
    expect(page.text()).toContain('Changing it ended Wed 27 Nov, 19:45.');
    expect(page.element('app-seat-map')).toBeNull();
  });

  it('says so of one that was bought at the counter', async () => {
    await page.open({ ...BOOKING, paymentMethod: 'CASH' });

    expect(page.text()).toContain('It was sold at the counter');
  });
});
