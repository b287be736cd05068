import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, TestRequest, provideHttpClientTesting } from '@angular/common/http/testing';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { Checkout } from './checkout';

export const SHOWTIME = {
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

/** The checkout as specs use it, with the servers' answers in their hands. */
export class CheckoutDriver {
  readonly http: HttpTestingController;
  readonly navigate: ReturnType<typeof vi.spyOn>;
  fixture!: ComponentFixture<Checkout>;

  constructor() {
    TestBed.configureTestingModule({
      providers: [provideRouter([]), provideHttpClient(), provideHttpClientTesting()],
    });
    this.http = TestBed.inject(HttpTestingController);
    this.navigate = vi.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
  }

  open(): void {
    this.fixture = TestBed.createComponent(Checkout);
    this.fixture.componentRef.setInput('holdId', 'h1');
    this.fixture.detectChanges();
  }

  async load(secondsLeft = 300): Promise<void> {
    await this.loadHold(secondsLeft);
    (await this.soon('/api/showtimes/s1')).flush(SHOWTIME);
    await this.price(1200);
  }

  async loadHold(secondsLeft = 300): Promise<void> {
    const expiresAt = new Date(Date.now() + secondsLeft * 1000).toISOString();
    const hold = { id: 'h1', showtimeId: 's1', seats: ['C4'], total: 1200, currency: 'EUR', expiresAt };
    (await this.soon('/api/holds/h1')).flush(hold);
    await this.settle();
  }

  async price(total: number, discount = 0): Promise<TestRequest> {
    const quote = await this.soon('/api/bookings/quote');
    quote.flush({
      lines: [{ seat: 'C4', kind: 'STANDARD', type: 'ADULT', price: total + discount }],
      discount,
      total,
      currency: 'EUR',
    });
    await this.settle();
    return quote;
  }

  soon(url: string): Promise<TestRequest> {
    return vi.waitFor(() => {
      this.fixture.detectChanges();
      return this.http.expectOne(url);
    });
  }

  /** Not `whenStable()`: the countdown never rests. */
  async settle(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    this.fixture.detectChanges();
  }

  text(): string {
    return this.fixture.nativeElement.textContent.replace(/\s+/g, ' ');
  }

  button(name: RegExp): HTMLButtonElement {
    const buttons: HTMLButtonElement[] = [...this.fixture.nativeElement.querySelectorAll('button')];
    const found = buttons.find((candidate) => name.test(candidate.textContent ?? ''));
    if (!found) throw new Error(`No button ${name} in: ${this.text()}`);
    return found;
  }
}
