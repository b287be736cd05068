import { DoorDriver, Signer } from './door.driver';

const OTHER_SHOWTIME = '0190a1b2-0000-7000-8000-0000000000ff';

describe('a door without the network', () => {
  let door: DoorDriver;
  let signer: Signer;

  beforeEach(async () => {
    signer = await Signer.create();
    door = new DoorDriver();
  });

  afterEach(() => {
    door.fixture.nativeElement.remove();
    door.fixture.destroy();
    vi.unstubAllGlobals();
  });

  async function goOffline(): Promise<void> {
    await door.open([await signer.jwk()]);
    door.online.set(false);
    await door.settle();
  }

  it('lets in what we signed for a film that is on, and sends it when the network is back', async () => {
    await goOffline();
    const code = await signer.code('C4');
    await door.scan(code);
    const { verdict, text } = await door.answer();
    expect(verdict).toBe('admit');
    expect(text).toContain('Come in Seat C4MetropolisFri 27 Nov, 20:15, Screen 1');
    expect(door.text()).toContain('1 scan waits to be sent.');

    door.online.set(true);
    const report = await door.asked('/api/tickets/scans');
    const scannedAt = expect.stringMatching(/Z$/);
    expect(report.request.body).toEqual([{ code, theaterId: 't1', door: 'Main entrance', scannedAt }]);
    report.flush([{ code, scannedAt: '2026-11-27T19:00:00Z', result: 'ADMITTED', seat: 'C4', reference: 'K7' }]);
    await door.settle();

    expect(door.text()).not.toContain('to be sent');
    expect(localStorage.getItem('cinema.scans')).toBe('[]');
  });

  it('refuses what somebody else signed, or changed', async () => {
    await goOffline();
    await door.scan(await (await Signer.create()).code('C4'));
    expect((await door.answer()).verdict).toBe('refuse');
    const code = await signer.code('C4');
    await door.scan(`${code.slice(0, 20)}${code[20] === '8' ? '9' : '8'}${code.slice(21)}`);

    expect(await door.answer()).toMatchObject({
      verdict: 'refuse',
      text: expect.stringContaining('No ticket of ours'),
    });
    expect(door.text()).not.toContain('to be sent');
  });

  it('lets nobody in twice', async () => {
    await goOffline();
    const code = await signer.code('C4');
    await door.scan(code);
    await door.answer();
    await door.scan(await signer.code('C5'));
    await door.answer();
    await door.scan(code);

    expect((await door.answer()).text).toMatch(/Used before.*let it in at \d\d:\d\d/);
    expect(door.text()).toContain('2 scans wait to be sent.');
  });

  it('asks somebody to look at a ticket for a film that it does not know', async () => {
    await goOffline();
    await door.scan(await signer.code('C4', OTHER_SHOWTIME));
    expect((await door.answer()).verdict).toBe('unsure');
    expect(door.text()).not.toContain('to be sent');
    door.click(/let in/);

    expect(door.text()).toContain('1 scan waits to be sent.');
  });

  it('says plainly when it cannot check', async () => {
    await door.open([]);
    door.online.set(false);
    await door.settle();
    await door.scan(await signer.code('C4'));

    expect(await door.answer()).toMatchObject({
      verdict: 'unsure',
      text: expect.stringContaining('This cannot be checked without the network: the keys have not been read yet.'),
    });
  });

  it('says plainly that the browser cannot check', async () => {
    vi.stubGlobal('crypto', {});
    await door.open([{ kid: 'k1', x: 'AAAA' }]);

    expect(door.text()).toContain('this device cannot check tickets: this browser cannot check signatures');
  });

  it('decides alone when the service does not answer', async () => {
    await door.open([await signer.jwk()]);
    await door.scan(await signer.code('C4'));
    (await door.asked('/api/tickets/scan')).flush(null, { status: 503, statusText: '' });

    expect((await door.answer()).verdict).toBe('admit');
    expect(door.text()).toContain('1 scan waits to be sent.');
  });

  it('keeps scans over a reload until they are sent, and shows what was wrong with them', async () => {
    const scan = { code: 'ABC', scannedAt: '2026-11-27T19:00:00Z', theaterId: 't1' };
    localStorage.setItem('cinema.scans', JSON.stringify([scan]));
    await door.open([]);
    const report = await door.asked('/api/tickets/scans');
    expect(report.request.body).toEqual([scan]);
    const finding = { usedAt: '2026-11-27T18:58:00Z', usedDoor: 'Balcony', seat: 'C4', reference: 'K7' };
    report.flush([{ ...scan, result: 'DOUBLE_ENTRY', ...finding }]);
    await door.settle();
    expect(door.text()).toMatch(/C4 came in twice: at Fri 27 Nov, \d\d:\d\d \(Balcony\)/);
    door.click(/Seen/);

    expect(door.text()).not.toContain('came in twice');
    expect(localStorage.getItem('cinema.scan-findings')).toBe('[]');
  });

  it('keeps scans that could not be sent', async () => {
    localStorage.setItem('cinema.scans', JSON.stringify([{ code: 'ABC', scannedAt: '2026-11-27T19:00:00Z' }]));
    await door.open([]);
    (await door.asked('/api/tickets/scans')).flush(null, { status: 503, statusText: '' });
    await door.settle();

    expect(door.text()).toContain('1 scan waits to be sent.');
    expect(JSON.parse(localStorage.getItem('cinema.scans') ?? '[]')).toHaveLength(1);
  });

  it('says why scans were not taken, and keeps them', async () => {
    localStorage.setItem('cinema.scans', JSON.stringify([{ code: 'ABC', scannedAt: '2026-11-27T19:00:00Z' }]));
    await door.open([]);
    const problem = { type: '/problems/forbidden', detail: 'Neither staff nor admin' };
    (await door.asked('/api/tickets/scans')).flush(problem, { status: 403, statusText: '' });
    await door.settle();

    expect(door.text()).toContain('1 scan waits to be sent. Neither staff nor admin');
  });
});
