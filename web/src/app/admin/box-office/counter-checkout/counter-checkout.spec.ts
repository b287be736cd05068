import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, TestRequest, provideHttpClientTesting } from '@angular/common/http/testing';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { CounterCheckout } from './counter-checkout';

const SHOWTIME = {
  id: 's1',
  movie: { id: 'm1', title: 'Metropolis' },
  theater: { id: 't1', name: 'Odeon', timezone: 'Europe/Madrid' },
  screen: { id: 'c1', name: 'Screen 1' },
  startsAt: '2999-11-27T19:15:00Z',
  endsAt: '2999-11-27T22:00:00Z',
  prices: { STANDARD: 1200 },
  currency: 'EUR',
  ticketTypes: [
    { code: 'ADULT', name: 'Adult', percentOff: 0 },
    { code: 'CHILD', name: 'Child', percentOff: 40 },
  ],
  status: 'SCHEDULED',
};
const HOLD = {
  id: 'h1',
  showtimeId: 's1',
  seats: ['C4'],
  total: 1200,
  currency: 'EUR',
  expiresAt: '2999-11-27T19:00:00Z',
};
const SOLD = {
  id: 'b1',
  reference: 'K7M2QX4B',
  status: 'CONFIRMED',
  showtime: SHOWTIME,
  seats: ['C4'],
  tickets: [{ id: 'i1', seat: 'C4', type: 'ADULT', code: 'ABC' }],
  total: 1200,
  currency: 'EUR',
  paymentMethod: 'CASH',
};

describe('the till of the box office', () => {
  let http: HttpTestingController;
  let fixture: ComponentFixture<CounterCheckout>;
  let done: string[];

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [provideRouter([]), provideHttpClient(), provideHttpClientTesting()] });
    http = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(CounterCheckout);
    fixture.componentRef.setInput('hold', HOLD);
    fixture.componentRef.setInput('showtime', SHOWTIME);
    done = [];
    fixture.componentInstance.done.subscribe((message) => done.push(message));
  });

  async function price(total: number): Promise<TestRequest> {
    const quote = await asked('/api/bookings/quote');
    const lines = [{ seat: 'C4', kind: 'STANDARD', type: 'ADULT', price: total }];
    quote.flush({ lines, discount: 0, total, currency: 'EUR' });
    await fixture.whenStable();
    return quote;
  }

  function asked(url: string): Promise<TestRequest> {
    return vi.waitFor(() => {
      fixture.detectChanges();
      return http.expectOne(url);
    });
  }

  function text(): string {
    return fixture.nativeElement.textContent.replace(/\s+/g, ' ');
  }

  function button(name: string): HTMLButtonElement {
    const buttons: HTMLButtonElement[] = [...fixture.nativeElement.querySelectorAll('button')];
    const found = buttons.find((each) => each.textContent.trim() === name);
    if (!found) throw new Error(`no button ${name} in ${text()}`);
    return found;
  }

  it('sells with one tap, and hands out the tickets', async () => {
    await price(1200);
    button('Cash').click();
    const sale = await asked('/api/admin/bookings');
    expect(sale.request.body).toEqual({ holdId: 'h1', types: {}, payment: { method: 'CASH' } });
    sale.flush(SOLD, { status: 201, statusText: 'Created' });
    await fixture.whenStable();

    expect(text()).toContain('Sold: C4');
    expect(fixture.nativeElement.querySelector('article[aria-label="Ticket for seat C4"]')).not.toBeNull();
    expect(button('Tickets (PDF)')).toBeDefined();
    button('Next customer').click();
    expect(done).toEqual(['']);
  });

  it('prices ticket types, and sells them', async () => {
    await price(1200);
    button('Child').click();
    expect((await price(720)).request.body).toEqual({ holdId: 'h1', types: { C4: 'CHILD' } });
    expect(text()).toContain('€7.20');
    button('Terminal').click();

    const { body } = (await asked('/api/admin/bookings')).request;
    expect(body).toEqual({ holdId: 'h1', types: { C4: 'CHILD' }, payment: { method: 'TERMINAL' } });
  });

  it('sells once when an answer is lost and the same button is pressed again', async () => {
    await price(1200);
    button('Cash').click();
    const first = await asked('/api/admin/bookings');
    first.error(new ProgressEvent('error'), { status: 0, statusText: '' });
    await fixture.whenStable();
    expect(text()).toContain('press the same button again: it sells once');
    button('Cash').click();
    const second = await asked('/api/admin/bookings');

    const keyOf = ({ request }: TestRequest) => request.headers.get('Idempotency-Key');
    expect(keyOf(second)).toBe(keyOf(first));
    second.error(new ProgressEvent('error'), { status: 0, statusText: '' });
    await fixture.whenStable();
    button('Terminal').click();
    expect(keyOf(await asked('/api/admin/bookings'))).not.toBe(keyOf(first));
  });

  it('says that the time was over before anything was sold', async () => {
    await price(1200);
    button('Cash').click();
    const problem = { type: '/problems/hold-expired', detail: 'The hold has expired' };
    (await asked('/api/admin/bookings')).flush(problem, { status: 410, statusText: 'Gone' });
    await fixture.whenStable();

    expect(done).toEqual([expect.stringContaining('went back to the map. Nothing was sold')]);
  });

  it('waits for a sale that is not certain, and has the money handed back when it fails', async () => {
    await price(1200);
    button('Cash').click();
    const pending = { ...SOLD, status: 'PENDING', tickets: [] };
    (await asked('/api/admin/bookings')).flush(pending, { status: 202, statusText: 'Accepted' });
    // Not `whenStable()`: the question is asked on a timer.
    (await asked('/api/bookings/b1')).flush({ ...pending, status: 'FAILED' });
    await vi.waitFor(() => {
      fixture.detectChanges();
      expect(text()).toContain('Hand the money back');
    });

    button('Choose other seats').click();
    expect(done).toEqual(['']);
  });

  it('says which e-mail is none, beside the total', async () => {
    await price(1200);
    const box: HTMLInputElement = fixture.nativeElement.querySelector('input[type=email]');
    box.value = 'ann';
    box.dispatchEvent(new Event('input'));
    button('Cash').click();
    const sale = await asked('/api/admin/bookings');
    expect(sale.request.body.email).toBe('ann');
    const errors = [{ field: 'email', message: 'must be a well-formed email address' }];
    sale.flush({ type: '/problems/invalid-input', errors }, { status: 400, statusText: 'Bad Request' });
    await fixture.whenStable();

    expect(text()).toContain('E-mail: must be a well-formed email address');
    expect(box.getAttribute('aria-invalid')).toBe('true');
  });

  it('asks for the price again when it did not come', async () => {
    (await asked('/api/bookings/quote')).flush(null, { status: 503, statusText: '' });
    await fixture.whenStable();
    expect(text()).not.toContain('Keep the money');
    button('Try again').click();
    await price(1200);

    expect(text()).toContain('€12.00');
    expect(fixture.nativeElement.querySelector('[role=alert]')).toBeNull();
    expect(button('Cash').disabled).toBe(false);
  });

  it('says at once that the seats are lost when there is no price for them any more', async () => {
    (await asked('/api/bookings/quote')).flush(null, { status: 404, statusText: '' });
    await fixture.whenStable();

    expect(done).toEqual([expect.stringContaining('went back to the map')]);
  });

  it('gives the seats back', async () => {
    await price(1200);
    button('Give the seats back').click();
    const release = await asked('/api/holds/h1');
    expect(release.request.method).toBe('DELETE');
    release.flush(null);

    expect(done).toEqual(['']);
  });
});
