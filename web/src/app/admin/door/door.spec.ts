import { DoorDriver, SHOWTIME } from './door.driver';

const ADMISSION = {
  ticketId: 'i1',
  reference: 'K7M2QX4B',
  seat: 'C4',
  seatLost: false,
  kind: 'STANDARD',
  type: 'ADULT',
  showtime: SHOWTIME,
  scannedAt: '2026-11-27T19:00:00Z',
};

describe('the door', () => {
  let door: DoorDriver;

  beforeEach(() => {
    door = new DoorDriver();
  });

  afterEach(() => {
    door.fixture.nativeElement.remove();
    door.fixture.destroy();
  });

  async function refuse(code: string, problem: object, status: number): Promise<void> {
    await door.scan(code);
    (await door.asked('/api/tickets/scan')).flush(problem, { status, statusText: '' });
  }

  it('lets in, with the seat, the film and its time', async () => {
    await door.open();
    await door.scan(' abc \n');
    const scan = await door.asked('/api/tickets/scan');
    expect(scan.request.body).toEqual({ code: 'ABC', theaterId: 't1', door: 'Main entrance' });
    scan.flush(ADMISSION);

    const { verdict, text } = await door.answer();
    expect(verdict).toBe('admit');
    expect(text).toBe('Come in Seat C4MetropolisFri 27 Nov, 20:15, Screen 1');
  });

  it('says when a ticket was used, and where', async () => {
    await door.open();
    await refuse(
      'ABC',
      { type: '/problems/ticket-used', usedAt: '2026-11-27T19:00:00Z', door: 'Balcony', seat: 'C4', reference: 'K7' },
      409,
    );

    const { verdict, text } = await door.answer();
    expect(verdict).toBe('refuse');
    expect(text).toMatch(/Used before.*C4.*Came in Fri 27 Nov, \d\d:\d\d at Balcony\. Booking K7\./);
  });

  it.each([
    ['too-early', 'Too early'],
    ['wrong-theater', 'Another theater'],
    ['cancelled', 'Cancelled'],
    ['something-new', 'Not valid'],
  ])('says in plain words that a ticket is %s', async (reason, words) => {
    await door.open();
    await refuse('ABC', { type: '/problems/ticket-invalid', reason, detail: 'The doors open on Fri' }, 422);

    expect(await door.answer()).toEqual({ verdict: 'refuse', text: `${words} The doors open on Fri` });
  });

  it('answers every code, one after the other', async () => {
    await door.open();
    await door.scan('ABC');
    await door.scan('DEF');
    (await door.asked('/api/tickets/scan')).flush(ADMISSION);
    const second = await door.asked('/api/tickets/scan');

    expect(second.request.body.code).toBe('DEF');
  });

  it('takes a code that is read twice at once for one showing of it', async () => {
    await door.open();
    await door.scan('ABC');
    (await door.asked('/api/tickets/scan')).flush(ADMISSION);
    await door.answer();
    await door.scan('ABC');

    door.http.expectNone('/api/tickets/scan');
    expect((await door.answer()).verdict).toBe('admit');
  });

  it('gives what a scanner types to the field, whatever was touched before', async () => {
    await door.open();
    const change: HTMLButtonElement = door.fixture.nativeElement.querySelector('.admin-head button');
    change.focus();
    change.dispatchEvent(new KeyboardEvent('keydown', { key: 'A', bubbles: true }));

    expect(document.activeElement?.id).toBe('ticket-code');
  });

  it('asks once where it is', async () => {
    await door.open();
    door.click(/Change/);
    const name: HTMLInputElement = door.fixture.nativeElement.querySelector('.settings input');
    name.value = ' Balcony ';
    door.fixture.nativeElement.querySelector('.settings').dispatchEvent(new Event('submit', { cancelable: true }));
    await door.settle();

    expect(localStorage.getItem('cinema.door')).toBe('Balcony');
    expect(door.text()).toContain('Odeon, Balcony');
    await door.scan('ABC');
    expect((await door.asked('/api/tickets/scan')).request.body.door).toBe('Balcony');
  });
});
