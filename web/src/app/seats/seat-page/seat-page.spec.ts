import { TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { SEATS, SeatPageDriver } from './seat-page.driver';

const HOLD = {
  id: 'h1',
  showtimeId: 's1',
  seats: ['C4'],
  total: 1200,
  currency: 'EUR',
  expiresAt: new Date(Date.now() + 300_000).toISOString(),
};

describe('SeatPage', () => {
  let page: SeatPageDriver;

  beforeEach(async () => {
    page = new SeatPageDriver();
    await page.open();
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
    page.click('.held .button');
    await answerDialog('Change seats');
    return vi.waitFor(() => page.http.expectOne({ method: 'DELETE', url: '/api/holds/h1' }));
  }

  it('holds the chosen seats and goes to the checkout', () => {
    page.click('[data-seat=C4]');
    page.click('.go');
    const request = page.http.expectOne('/api/holds');
    expect(request.request.body).toEqual({ showtimeId: 's1', seats: ['C4'], accessible: false });
    request.flush(HOLD, { status: 201, statusText: 'Created' });

    expect(TestBed.inject(Router).navigate).toHaveBeenCalledWith(['/checkout', 'h1']);
  });

  it('lets a seat go that somebody else takes, and says so', () => {
    page.click('[data-seat=C4]');
    page.click('[data-seat=C5]');

    page.messages.next({ type: 'seats', showtimeId: 's1', seats: [{ id: 'C4', state: 'HELD', version: 2 }] });
    page.fixture.detectChanges();

    expect(page.chosen()).toEqual(['C5']);
    expect(page.message()).toBe('Seat C4 was just taken by somebody else and left your choice.');
  });

  it('does not take its own hold for somebody else', () => {
    page.click('[data-seat=C4]');
    page.click('.go');
    page.messages.next({ type: 'seats', showtimeId: 's1', seats: [{ id: 'C4', state: 'HELD', version: 2 }] });
    page.fixture.detectChanges();

    expect(page.chosen()).toEqual(['C4']);
    expect(page.message()).toBe('');
  });

  it('keeps the other seats when one was taken first', async () => {
    page.click('[data-seat=C4]');
    page.click('[data-seat=C5]');
    page.click('.go');
    page.http
      .expectOne('/api/holds')
      .flush({ type: '/problems/seat-taken', detail: 'x', seats: ['C5'] }, { status: 409, statusText: 'Conflict' });
    await page.answerMap([SEATS[0], { ...SEATS[1], state: 'HELD', version: 2 }, SEATS[2]]);

    expect(page.chosen()).toEqual(['C4']);
    expect(page.message()).toContain('Seat C5 was just taken');
  });

  it('shows nothing that still loads above an unknown showtime', async () => {
    const request = await vi.waitFor(() => page.http.expectOne('/api/showtimes/s1'));
    expect(page.fixture.nativeElement.querySelector('.facts')).not.toBeNull();
    request.flush({ type: '/problems/not-found' }, { status: 404, statusText: 'Not Found' });
    await vi.waitFor(() => {
      page.fixture.detectChanges();
      expect(page.fixture.nativeElement.textContent).toContain('We do not know this showtime');
    });

    expect(page.fixture.nativeElement.querySelector('.skeleton')).toBeNull();
  });

  it('asks to sign in first, and still knows the choice afterwards', async () => {
    page.signedIn.set(false);
    page.click('[data-seat=C6]');
    page.click('.go');
    expect(page.requireSignIn).toHaveBeenCalled();
    page.http.expectNone('/api/holds');
    page.fixture.destroy();

    await page.open();

    expect(page.chosen()).toEqual(['C6']);
  });

  it('keeps the seats of an open hold unless they are really to go', async () => {
    page.click('[data-seat=C4]');
    page.click('.go');
    page.http.expectOne('/api/holds').flush(HOLD, { status: 201, statusText: 'Created' });
    page.fixture.destroy();
    await page.open();

    page.click('.held .button');
    await answerDialog('Keep it');
    await vi.waitFor(() => expect(document.querySelector('mat-dialog-container')).toBeNull());

    page.http.expectNone({ method: 'DELETE', url: '/api/holds/h1' });
    expect(page.fixture.nativeElement.textContent).toContain('You hold C4.');
  });

  it('says why the seats of an open hold could not be given back', async () => {
    page.click('[data-seat=C4]');
    page.click('.go');
    page.http.expectOne('/api/holds').flush(HOLD, { status: 201, statusText: 'Created' });
    page.fixture.destroy();
    await page.open();

    (await givenBack()).flush(
      { type: '/problems/unavailable', detail: 'The seats do not answer right now' },
      { status: 503, statusText: '' },
    );
    page.fixture.detectChanges();

    expect(page.message()).toBe('The seats do not answer right now');
    expect(page.fixture.nativeElement.querySelector('.message').getAttribute('role')).toBe('status');
    page.click('[data-seat=C5]');
    expect(page.message()).toContain('Your seats are held already');
  });

  it('finds its open hold again and gives it back for another choice', async () => {
    page.click('[data-seat=C4]');
    page.click('.go');
    page.http.expectOne('/api/holds').flush(HOLD, { status: 201, statusText: 'Created' });
    page.fixture.destroy();
    await page.open();
    expect(page.fixture.nativeElement.textContent).toContain('You hold C4.');

    (await givenBack()).flush(null);
    await page.answerMap([{ ...SEATS[0], version: 3 }, SEATS[1], SEATS[2]]);

    expect(page.chosen()).toEqual(['C4']);
  });
});
