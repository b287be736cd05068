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

  async function open(seats: object[] = SEATS): Promise<void> {
    fixture = TestBed.createComponent(SeatPage);
    fixture.componentRef.setInput('showtimeId', 's1');
    fixture.detectChanges();
    await answerMap(seats);
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
    expect(request.request.body).toEqual({ showtimeId: 's1', seats: ['C4'], accessible: false });
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

  function refuse(code: string, extra: object, seats: object[] = SEATS): Promise<void> {
    http
      .expectOne('/api/holds')
      .flush({ type: `/problems/${code}`, detail: 'x', ...extra }, { status: 422, statusText: 'Unprocessable' });
    return answerMap(seats);
  }

  function offers(): HTMLButtonElement[] {
    return [...fixture.nativeElement.querySelectorAll('.offers button')];
  }

  it('offers seats that leave nobody alone, shows them on the map, and holds them with one tap', async () => {
    click('[data-seat=C5]');
    click('.go');
    await refuse('lone-seat', { suggestions: [['C4'], ['C6']] });
    expect(message()).toContain('leave a single seat all alone');
    expect(offers().map((button) => button.textContent.trim())).toEqual(['C4', 'C6']);

    offers()[1].dispatchEvent(new Event('focus'));
    fixture.detectChanges();
    expect(fixture.nativeElement.querySelector('[data-seat=C6]').dataset.state).toBe('yours');
    offers()[1].dispatchEvent(new Event('blur'));
    fixture.detectChanges();
    expect(fixture.nativeElement.querySelector('[data-seat=C6]').dataset.state).toBe('free');

    offers()[1].click();
    fixture.detectChanges();
    expect(http.expectOne('/api/holds').request.body).toMatchObject({ seats: ['C6'] });
    expect(message()).toBe('');
    expect(offers()).toEqual([]);
  });

  it('offers no seats that somebody takes meanwhile', async () => {
    click('[data-seat=C5]');
    click('.go');
    await refuse('lone-seat', { suggestions: [['C4'], ['C6']] });

    messages.next({ type: 'seats', showtimeId: 's1', seats: [{ id: 'C4', state: 'HELD', version: 2 }] });
    fixture.detectChanges();

    expect(offers().map((button) => button.textContent.trim())).toEqual(['C6']);
  });

  it('has no switch for wheelchair spaces in a room without them', () => {
    expect(fixture.nativeElement.querySelector('[role=switch]')).toBeNull();
  });

  describe('in a room with wheelchair spaces', () => {
    const ROOM = [{ ...SEATS[0], kind: 'WHEELCHAIR' }, { ...SEATS[1], kind: 'COMPANION' }, SEATS[2]];

    beforeEach(async () => {
      fixture.destroy();
      await open(ROOM);
    });

    it('asks for them when the switch is on, also after signing in', async () => {
      signedIn.set(false);
      click('[role=switch]');
      click('[data-seat=C4]');
      click('.go');
      signedIn.set(true);
      fixture.destroy();
      await open(ROOM);
      click('.go');

      expect(http.expectOne('/api/holds').request.body).toEqual({ showtimeId: 's1', seats: ['C4'], accessible: true });
    });

    it('explains whom they are kept for, and holds them for who says so', async () => {
      click('[data-seat=C4]');
      click('[data-seat=C6]');
      click('.go');
      await refuse('accessible-seat', { seats: ['C4'] }, ROOM);
      expect(message()).toContain('C4 is kept for guests with a wheelchair');

      offers()[0].click();
      fixture.detectChanges();

      expect(http.expectOne('/api/holds').request.body).toEqual({
        showtimeId: 's1',
        seats: ['C4', 'C6'],
        accessible: true,
      });
      expect(fixture.nativeElement.querySelector('[role=switch]').checked).toBe(true);
    });
  });

  it('shows nothing that still loads above an unknown showtime', async () => {
    const request = await vi.waitFor(() => http.expectOne('/api/showtimes/s1'));
    expect(fixture.nativeElement.querySelector('.facts')).not.toBeNull();
    request.flush({ type: '/problems/not-found' }, { status: 404, statusText: 'Not Found' });
    await vi.waitFor(() => {
      fixture.detectChanges();
      expect(fixture.nativeElement.textContent).toContain('We do not know this showtime');
    });

    expect(fixture.nativeElement.querySelector('.skeleton')).toBeNull();
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

  async function answerDialog(button: string): Promise<void> {
    const buttons = await vi.waitFor(() => {
      const found = [...document.querySelectorAll<HTMLButtonElement>('mat-dialog-actions button')];
      expect(found).not.toEqual([]);
      return found;
    });
    buttons.find((each) => each.textContent.trim() === button)?.click();
  }

  async function givenBack(): Promise<TestRequest> {
    click('.held .button');
    await answerDialog('Change seats');
    return vi.waitFor(() => http.expectOne({ method: 'DELETE', url: '/api/holds/h1' }));
  }

  it('keeps the seats of an open hold unless they are really to go', async () => {
    click('[data-seat=C4]');
    click('.go');
    http.expectOne('/api/holds').flush(HOLD, { status: 201, statusText: 'Created' });
    fixture.destroy();
    await open();

    click('.held .button');
    await answerDialog('Keep it');
    await vi.waitFor(() => expect(document.querySelector('mat-dialog-container')).toBeNull());

    http.expectNone({ method: 'DELETE', url: '/api/holds/h1' });
    expect(fixture.nativeElement.textContent).toContain('You hold C4.');
  });

  it('says why the seats of an open hold could not be given back', async () => {
    click('[data-seat=C4]');
    click('.go');
    http.expectOne('/api/holds').flush(HOLD, { status: 201, statusText: 'Created' });
    fixture.destroy();
    await open();

    (await givenBack()).flush(
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

    (await givenBack()).flush(null);
    await answerMap([{ ...SEATS[0], version: 3 }, SEATS[1], SEATS[2]]);

    expect(chosen()).toEqual(['C4']);
  });
});
