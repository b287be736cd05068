import { BOOKING, ExchangePageDriver } from './exchange-page.driver';

describe('A change that is refused', () => {
  let page: ExchangePageDriver;

  beforeEach(async () => {
    page = new ExchangePageDriver();
    await page.open();
  });

  const keyOf = (request: { request: { headers: { get(name: string): string | null } } }) =>
    request.request.headers.get('Idempotency-Key');

  it('because the card was declined keeps everything, and the next try has a new key', async () => {
    page.review('P1');
    const declined = page.send(/^Pay /);
    await page.refuse(declined, 402, 'payment-declined');
    expect(page.element('[role=alert]').textContent).toContain('Nothing was charged, and your booking is as it was.');

    expect(keyOf(page.send(/^Pay /))).not.toBe(keyOf(declined));
  });

  it('by nobody is sent again with the same key', async () => {
    page.review('P1');
    const lost = page.send(/^Pay /);
    lost.error(new ProgressEvent('error'));
    await page.settle();
    expect(page.element('[role=alert]').textContent).toContain('it is paid once at most');

    expect(keyOf(page.send(/^Pay /))).toBe(keyOf(lost));
  });

  it('by nobody keeps its seats, which the try itself may hold', async () => {
    page.review('P1');
    page.send(/^Pay /).error(new ProgressEvent('error'));
    await page.settle();
    page.messages.next({ type: 'seats', showtimeId: 's1', seats: [{ id: 'P1', state: 'HELD', version: 2 }] });
    await page.settle();

    expect(page.button(/^Pay /).disabled).toBe(false);
  });

  it('by nobody is offered again after a reload, with the same key', async () => {
    page.review('P1');
    const lost = page.send(/^Pay /);
    lost.error(new ProgressEvent('error'));
    page.fixture.destroy();
    await page.open();

    expect(page.element('[role=alert]').textContent).toContain('it is paid once at most');
    expect(keyOf(page.send(/^Pay /))).toBe(keyOf(lost));
  });

  it('by nobody was none when the booking has its new seats', async () => {
    page.review('P1');
    page.send(/^Pay /).error(new ProgressEvent('error'));
    page.fixture.destroy();
    await page.open({ ...BOOKING, seats: ['P1', 'C5'] });

    expect(page.navigate).toHaveBeenCalledWith(['/bookings', 'b1'], {
      queryParams: { changed: true },
      replaceUrl: true,
    });
  });

  it('because a seat is taken goes back to the seats, without it', async () => {
    page.review('P1');
    await page.refuse(page.send(/^Pay /), 409, 'seat-taken', { seats: ['P1'] });

    expect(page.text()).toContain('Seat P1 was just taken by somebody else and left your choice.');
    expect(page.look('C5')).toBe('yours');
    expect(document.activeElement?.textContent).toBe('Change seats or time');
    page.http.expectOne('/api/seatmaps/s1');
    await page.answerBooking();
    expect(page.text()).toContain('Choose 1 more seat.');
  });

  it('because it would leave a seat alone offers others, beside what is kept', async () => {
    page.review('P2');
    await page.refuse(page.send(/^Pay /), 422, 'lone-seat', { suggestions: [['P1']] });
    page.button(/^P1$/).click();
    page.fixture.detectChanges();

    expect(page.send(/^Pay /).request.body).toMatchObject({ seats: ['C5', 'P1'] });
  });

  it('because seats are kept for others offers to say who one is, which stays said', async () => {
    page.review('P1');
    await page.refuse(page.send(/^Pay /), 422, 'accessible-seat', { seats: ['P1'] });
    page.button(/^That is me$/).click();
    await page.answerBooking();

    expect(page.send(/^Pay /).request.body).toMatchObject({ seats: ['C5', 'P1'], accessible: true });
  });

  it('because it costs more than was thought asks for a card before anything is paid', async () => {
    page.review('C6');
    await page.refuse(page.send(/^Change booking$/), 422, 'payment-missing', { difference: 200, currency: 'EUR' });
    expect(page.text()).toContain('To pay€2.00');

    expect(page.send(/^Pay €2.00/).request.body).toMatchObject({ payment: { token: 'tok_ok' } });
  });

  it('because its time is over says so', async () => {
    page.review('C6');
    await page.refuse(page.send(/^Change booking$/), 422, 'too-late');
    await page.answerBooking(BOOKING, { possible: false, reason: 'too-late', until: '2999-11-27T18:45:00Z' });

    expect(page.text()).toContain('This booking cannot be changed');
  });

  it('lets a seat go that somebody else takes meanwhile', async () => {
    page.review('P1');
    page.messages.next({ type: 'seats', showtimeId: 's1', seats: [{ id: 'P1', state: 'HELD', version: 2 }] });
    await page.settle();

    expect(page.text()).toContain('Seat P1 was just taken by somebody else');
    expect(page.element('app-exchange-confirm')).toBeNull();
  });

  it('with a promo code that may mean two things is asked for its price first', async () => {
    page.fixture.destroy();
    await page.open({ ...BOOKING, discount: 240, total: 2160, promoCode: 'TEN' });
    page.review('P1');
    expect(page.text()).toContain('New total €24.30 to €24.60');

    const request = page.send(/^Ask for the exact price$/);
    expect(request.request.body).not.toHaveProperty('payment');
    await page.refuse(request, 422, 'payment-missing', { difference: 270, currency: 'EUR' });

    expect(page.text()).toContain('New total €24.30');
    expect(page.text()).toContain('To pay€2.70');
  });
});
