import { TestBed } from '@angular/core/testing';
import { Live, LiveMessage } from './live';

class FakeSocket {
  static readonly OPEN = 1;
  static all: FakeSocket[] = [];
  readyState = 0;
  sent: unknown[] = [];
  onopen?: () => void;
  onmessage?: (event: { data: string }) => void;
  onclose?: () => void;

  constructor(readonly url: string) {
    FakeSocket.all.push(this);
  }

  send(text: string): void {
    this.sent.push(JSON.parse(text));
  }

  open(): void {
    this.readyState = 1;
    this.onopen?.();
  }

  say(message: object): void {
    this.onmessage?.({ data: JSON.stringify(message) });
  }

  close(): void {
    this.readyState = 3;
    this.onclose?.();
  }
}

describe('Live', () => {
  let live: Live;
  let heard: LiveMessage[];

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('WebSocket', FakeSocket);
    FakeSocket.all = [];
    heard = [];
    live = TestBed.inject(Live);
  });

  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  function listen() {
    return live.listen('seatmap/s1').subscribe((message) => heard.push(message));
  }

  it('subscribes when it is connected, with no token in the address', () => {
    listen();
    const [socket] = FakeSocket.all;
    socket.open();

    expect(socket.url).toMatch(/^ws:\/\/[^?]+\/api\/live$/);
    expect(socket.sent).toEqual([{ type: 'subscribe', topic: 'seatmap/s1' }]);
  });

  it('hands on what concerns the topic', () => {
    listen();
    const [socket] = FakeSocket.all;
    socket.open();
    socket.say({ type: 'seats', showtimeId: 's1', seats: [] });
    socket.say({ type: 'seats', showtimeId: 's2', seats: [] });

    expect(heard).toEqual([{ type: 'seats', showtimeId: 's1', seats: [] }]);
  });

  it('comes back after a break, waits longer each time, and says that it was away', () => {
    listen();
    FakeSocket.all[0].open();
    FakeSocket.all[0].close();
    expect(live.connected()).toBe(false);

    vi.advanceTimersByTime(500);
    expect(FakeSocket.all).toHaveLength(2);
    FakeSocket.all[1].close();
    vi.advanceTimersByTime(499);
    expect(FakeSocket.all).toHaveLength(2);
    vi.advanceTimersByTime(501);
    expect(FakeSocket.all).toHaveLength(3);

    FakeSocket.all[2].open();
    expect(FakeSocket.all[2].sent).toEqual([{ type: 'subscribe', topic: 'seatmap/s1' }]);
    expect(heard).toEqual([{ type: 'reconnected', topic: 'seatmap/s1' }]);
  });

  it('closes when nobody listens any more', () => {
    const subscription = listen();
    FakeSocket.all[0].open();
    subscription.unsubscribe();

    expect(FakeSocket.all[0].readyState).toBe(3);
    vi.advanceTimersByTime(60_000);
    expect(FakeSocket.all).toHaveLength(1);
  });
});
