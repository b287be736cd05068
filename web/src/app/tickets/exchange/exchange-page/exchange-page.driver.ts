import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, TestRequest, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { Subject } from 'rxjs';
import { Live, LiveMessage } from '../../../core/live';
import { ExchangePage } from './exchange-page';

export const SHOWTIME = {
  id: 's1',
  movie: { id: 'm1', title: 'Metropolis' },
  theater: { id: 't1', name: 'Odeon', timezone: 'Europe/Madrid' },
  screen: { id: 'c1', name: 'Screen 1' },
  startsAt: '2999-11-27T19:15:00Z',
  endsAt: '2999-11-27T22:00:00Z',
  prices: { STANDARD: 1200, PREMIUM: 1500 },
  currency: 'EUR',
  ticketTypes: [{ code: 'ADULT', name: 'Adult', percentOff: 0 }],
  status: 'SCHEDULED',
};
const LINES = ['C4', 'C5'].map((seat) => ({ seat, kind: 'STANDARD', type: 'ADULT', price: 1200 }));
export const BOOKING = {
  id: 'b1',
  reference: 'K7M2QX',
  status: 'CONFIRMED',
  showtime: SHOWTIME,
  seats: ['C4', 'C5'],
  tickets: [],
  lines: LINES,
  discount: 0,
  total: 2400,
  currency: 'EUR',
  paymentMethod: 'CARD',
  createdAt: '2026-11-22T18:00:00Z',
};
export const TERMS = { possible: true, until: '2999-11-27T18:45:00Z', refund: 2400, currency: 'EUR', refunds: [] };
/** C4 and C5 are the booking's; row P is premium. */
export const SEATS = ['C4', 'C5', 'C6', 'P1', 'P2'].map((id) => ({
  id,
  row: id[0],
  number: Number(id[1]),
  kind: id[0] === 'P' ? 'PREMIUM' : 'STANDARD',
  price: id[0] === 'P' ? 1500 : 1200,
  state: id === 'C4' || id === 'C5' ? 'SOLD' : 'FREE',
  version: 1,
}));

/** The page as specs use it, with the servers' answers in their hands. */
export class ExchangePageDriver {
  readonly messages = new Subject<LiveMessage>();
  readonly http: HttpTestingController;
  readonly navigate: ReturnType<typeof vi.spyOn>;
  fixture!: ComponentFixture<ExchangePage>;

  constructor() {
    sessionStorage.clear();
    vi.stubGlobal('scrollTo', vi.fn());
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: Live, useValue: { listen: () => this.messages, connected: signal(true) } },
      ],
    });
    this.http = TestBed.inject(HttpTestingController);
    this.navigate = vi.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
  }

  async open(booking: object = BOOKING, terms: object = TERMS, showtime = SHOWTIME): Promise<void> {
    this.fixture = TestBed.createComponent(ExchangePage);
    this.fixture.componentRef.setInput('bookingId', 'b1');
    this.fixture.componentRef.setInput('showtimeId', showtime.id);
    this.fixture.detectChanges();
    (await this.soon(`/api/seatmaps/${showtime.id}`)).flush({ showtimeId: showtime.id, currency: 'EUR', seats: SEATS });
    (await this.soon(`/api/showtimes/${showtime.id}`)).flush(showtime);
    await this.answerBooking(booking, terms);
  }

  async answerBooking(booking: object = BOOKING, terms: object = TERMS): Promise<void> {
    (await this.soon('/api/bookings/b1')).flush(booking);
    (await this.soon('/api/bookings/b1/cancellation')).flush(terms);
    await this.settle();
  }

  /** To what is confirmed. */
  review(...seats: string[]): void {
    for (const seat of seats) this.tap(seat);
    this.button(/^Continue$/).click();
    this.fixture.detectChanges();
  }

  /** Presses the button of the confirmation; answers its request. */
  send(name: RegExp): TestRequest {
    this.button(name).click();
    this.fixture.detectChanges();
    return this.http.expectOne('/api/bookings/b1/exchange');
  }

  async refuse(request: TestRequest, status: number, code: string, extra: object = {}): Promise<void> {
    request.flush({ type: `/problems/${code}`, detail: 'No', ...extra }, { status, statusText: 'Refused' });
    await this.settle();
  }

  tap(seat: string): void {
    this.element(`[data-seat=${seat}]`).dispatchEvent(new MouseEvent('click', { bubbles: true }));
    this.fixture.detectChanges();
  }

  look(seat: string): string | undefined {
    return this.element(`[data-seat=${seat}]`).dataset['state'];
  }

  element(selector: string): HTMLElement {
    return this.fixture.nativeElement.querySelector(selector);
  }

  soon(url: string): Promise<TestRequest> {
    return vi.waitFor(() => {
      this.fixture.detectChanges();
      return this.http.expectOne(url);
    });
  }

  /** Not `whenStable()`: the list of showtimes is not always answered. */
  async settle(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    this.fixture.detectChanges();
  }

  text(): string {
    return this.fixture.nativeElement.textContent.replace(/\s+/g, ' ');
  }

  button(name: RegExp): HTMLButtonElement {
    const buttons: HTMLButtonElement[] = [...this.fixture.nativeElement.querySelectorAll('button')];
    const found = buttons.find((candidate) => name.test((candidate.textContent ?? '').trim()));
    if (!found) throw new Error(`No button ${name} in: ${this.text()}`);
    return found;
  }
}
