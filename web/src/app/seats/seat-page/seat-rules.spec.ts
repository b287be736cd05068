import { SEATS, SeatPageDriver } from './seat-page.driver';

describe('the rules of seats on their page', () => {
  let page: SeatPageDriver;

  beforeEach(async () => {
    page = new SeatPageDriver();
    await page.open();
  });

  function refuse(code: string, extra: object, seats: object[] = SEATS): Promise<void> {
    page.http
      .expectOne('/api/holds')
      .flush({ type: `/problems/${code}`, detail: 'x', ...extra }, { status: 422, statusText: 'Unprocessable' });
    return page.answerMap(seats);
  }

  function offers(): HTMLButtonElement[] {
    return [...page.fixture.nativeElement.querySelectorAll('.offers button')];
  }

  it('offers seats that leave nobody alone, shows them on the map, and holds them with one tap', async () => {
    page.click('[data-seat=C5]');
    page.click('.go');
    await refuse('lone-seat', { suggestions: [['C4'], ['C6']] });
    expect(page.message()).toContain('leave a single seat all alone');
    expect(offers().map((button) => button.textContent.trim())).toEqual(['C4', 'C6']);

    offers()[1].dispatchEvent(new Event('focus'));
    page.fixture.detectChanges();
    expect(page.fixture.nativeElement.querySelector('[data-seat=C6]').dataset.state).toBe('yours');
    offers()[1].dispatchEvent(new Event('blur'));
    page.fixture.detectChanges();
    expect(page.fixture.nativeElement.querySelector('[data-seat=C6]').dataset.state).toBe('free');

    offers()[1].click();
    page.fixture.detectChanges();
    expect(page.http.expectOne('/api/holds').request.body).toMatchObject({ seats: ['C6'] });
    expect(page.message()).toBe('');
    expect(offers()).toEqual([]);
  });

  it('offers no seats that somebody takes meanwhile', async () => {
    page.click('[data-seat=C5]');
    page.click('.go');
    await refuse('lone-seat', { suggestions: [['C4'], ['C6']] });

    page.messages.next({ type: 'seats', showtimeId: 's1', seats: [{ id: 'C4', state: 'HELD', version: 2 }] });
    page.fixture.detectChanges();

    expect(offers().map((button) => button.textContent.trim())).toEqual(['C6']);
  });

  it('has no switch for wheelchair spaces in a room without them', () => {
    expect(page.fixture.nativeElement.querySelector('[role=switch]')).toBeNull();
  });

  describe('in a room with wheelchair spaces', () => {
    const ROOM = [{ ...SEATS[0], kind: 'WHEELCHAIR' }, { ...SEATS[1], kind: 'COMPANION' }, SEATS[2]];

    beforeEach(async () => {
      page.fixture.destroy();
      await page.open(ROOM);
    });

    it('asks for them when the switch is on, also after signing in', async () => {
      page.signedIn.set(false);
      page.click('[role=switch]');
      page.click('[data-seat=C4]');
      page.click('.go');
      page.signedIn.set(true);
      page.fixture.destroy();
      await page.open(ROOM);
      page.click('.go');

      expect(page.http.expectOne('/api/holds').request.body).toEqual({
        showtimeId: 's1',
        seats: ['C4'],
        accessible: true,
      });
    });

    it('explains whom they are kept for, and holds them for who says so', async () => {
      page.click('[data-seat=C4]');
      page.click('[data-seat=C6]');
      page.click('.go');
      await refuse('accessible-seat', { seats: ['C4'] }, ROOM);
      expect(page.message()).toContain('C4 is kept for guests with a wheelchair');

      offers()[0].click();
      page.fixture.detectChanges();

      expect(page.http.expectOne('/api/holds').request.body).toEqual({
        showtimeId: 's1',
        seats: ['C4', 'C6'],
        accessible: true,
      });
      expect(page.fixture.nativeElement.querySelector('[role=switch]').checked).toBe(true);
    });
  });
});
