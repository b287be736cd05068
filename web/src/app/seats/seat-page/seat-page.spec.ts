import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, TestRequest, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { Subject } from 'rxjs';
import { Session } from '../../core/auth/session';
import { Live, LiveMessage } from '../../core/live';
import { SeatPage } from './seat-page';

const SEATS = ['C4', 'C5', 'C6'].map((id) => ({
  id,
  row: 'C',
  number: Number(id.slice(1)),
  kind: 'STANDARD',
  price: 1200,
  state: 'FREE',
  version: 1,
}));
const HOLD = {
  id: 'h1',
  showtimeId: 's1',
  seats: ['C4'],
  total: 1200,
  currency: 'EUR',
  expiresAt: new Date(Date.now() + 300_000).toISOString(),
};

describe('SeatPage', () => {
  const messages = new Subject<LiveMessage>();
  const signedIn = signal(true);
  const requireSignIn = vi.fn();
  let http: HttpTestingController;
  let fixture: ComponentFixture<SeatPage>;

  beforeEach(async () => {
    signedIn.set(true);
    requireSignIn.mockClear();
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: Live, useValue: { listen: () => messages, connected: signal(true) } },
        { provide: Session, useValue: { signedIn, requireSignIn } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    vi.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    await open();
  });

  async function open(): Promise<void> {
    fixture = TestBed.createComponent(SeatPage);
    fixture.componentRef.setInput('showtimeId', 's1');
    fixture.detectChanges();
    await answerMap(SEATS);
  }

  async function answerMap(seats: object[]): Promise<void> {
    const request: TestRequest = await vi.waitFor(() => http.expectOne('/api/seatmaps/s1'));
    request.flush({ showtimeId: 's1', currency: 'EUR', seats });
    fixture.detectChanges();
  }

  function click(selector: string): void {
    fixture.nativeElement.querySelector(selector).dispatchEvent(new MouseEvent('click', { bubbles: true }));
    fixture.detectChanges();
  }

  function chosen(): string[] {
    return [...fixture.nativeElement.querySelectorAll('.stub')].map((stub) => stub.textContent.trim());
  }

  function message(): string {
    return fixture.nativeElement.querySelector('.message').textContent.trim();
  }

  it('holds the chosen seats and goes to the checkout', () => {
    click('[data-seat=C4]');
    click('.go');
    const request = http.expectOne('/api/holds');
    expect(request.request.body).toEqual({ showtimeId: 's1', seats: ['C4'] });
    request.flush(HOLD, { status: 201, statusText: 'Created' });

    expect(TestBed.inject(Router).navigate).toHaveBeenCalledWith(['/checkout', 'h1']);
  });

  it('lets a seat go that somebody else takes, and says so', () => {
    click('[data-seat=C4]');
    click('[data-seat=C5]');

    messages.next({ type: 'seats', showtimeId: 's1', seats: [{ id: 'C4', state: 'HELD', version: 2 }] });
    fixture.detectChanges();

    expect(chosen()).toEqual(['C5']);
    expect(message()).toBe('Seat C4 was just taken by somebody else and left your choice.');
  });

  it('does not take its own hold for somebody else', () => {
    click('[data-seat=C4]');
    click('.go');
    messages.next({ type: 'seats', showtimeId: 's1', seats: [{ id: 'C4', state: 'HELD', version: 2 }] });
    fixture.detectChanges();

    expect(chosen()).toEqual(['C4']);
    expect(message()).toBe('');
  });

  it('keeps the other seats when one was taken first', async () => {
    click('[data-seat=C4]');
    click('[data-seat=C5]');
    click('.go');
    http
      .expectOne('/api/holds')
      .flush({ type: '/problems/seat-taken', detail: 'x', seats: ['C5'] }, { status: 409, statusText: 'Conflict' });
    await answerMap([SEATS[0], { ...SEATS[1], state: 'HELD', version: 2 }, SEATS[2]]);

    expect(chosen()).toEqual(['C4']);
    expect(message()).toContain('Seat C5 was just taken');
  });

  it('asks to sign in first, and still knows the choice afterwards', async () => {
    signedIn.set(false);
    click('[data-seat=C6]');
    click('.go');
    expect(requireSignIn).toHaveBeenCalled();
    http.expectNone('/api/holds');
    fixture.destroy();

    await open();

    expect(chosen()).toEqual(['C6']);
  });

  it('says why the seats of an open hold could not be given back', async () => {
    click('[data-seat=C4]');
    click('.go');
    http.expectOne('/api/holds').flush(HOLD, { status: 201, statusText: 'Created' });
    fixture.destroy();
    await open();

    click('.held .button');
    http
      .expectOne({ method: 'DELETE', url: '/api/holds/h1' })
      .flush(
        { type: '/problems/unavailable', detail: 'The seats do not answer right now' },
        { status: 503, statusText: '' },
      );
    fixture.detectChanges();

    expect(message()).toBe('The seats do not answer right now');
    expect(fixture.nativeElement.querySelector('.message').getAttribute('role')).toBe('status');
    click('[data-seat=C5]');
    expect(message()).toContain('Your seats are held already');
  });

  it('finds its open hold again and gives it back for another choice', async () => {
    click('[data-seat=C4]');
    click('.go');
    http.expectOne('/api/holds').flush(HOLD, { status: 201, statusText: 'Created' });
    fixture.destroy();
    await open();
    expect(fixture.nativeElement.textContent).toContain('You hold C4.');

    click('.held .button');
    http.expectOne({ method: 'DELETE', url: '/api/holds/h1' }).flush(null);
    await answerMap([{ ...SEATS[0], version: 3 }, SEATS[1], SEATS[2]]);

    expect(chosen()).toEqual(['C4']);
  });
});
