import { Injectable, signal } from '@angular/core';
import { Observable, Subject } from 'rxjs';

/** A message of the server; `reconnected` is made here: whatever was sent in between is lost. */
export type LiveMessage = { type: string; topic?: string } & Record<string, unknown>;

const FIRST_WAIT = 500;
const LONGEST_WAIT = 20_000;
const PING = 25_000;
/** A connection that has been silent for longer than this is taken for dead. */
const SILENCE = 60_000;

/**
 * One WebSocket for all that listen. Open while somebody listens; comes back by itself with a growing, uneven wait, so
 * that a restarted server is not met by everybody at once.
 */
@Injectable({ providedIn: 'root' })
export class Live {
  private readonly topics = new Map<string, Subject<LiveMessage>>();
  private readonly open = signal(false);
  private socket?: WebSocket;
  private failures = 0;
  private opened = false;
  private heard = 0;
  private pings?: ReturnType<typeof setInterval>;
  private retry?: ReturnType<typeof setTimeout>;

  readonly connected = this.open.asReadonly();

  constructor() {
    addEventListener('online', () => this.hurry());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && this.hurry());
  }

  /** Messages of one topic, such as `seatmap/<showtimeId>`, until unsubscribed. */
  listen(topic: string): Observable<LiveMessage> {
    return new Observable((subscriber) => {
      let subject = this.topics.get(topic);
      if (!subject) {
        this.topics.set(topic, (subject = new Subject()));
        this.send({ type: 'subscribe', topic });
      }
      const subscription = subject.subscribe(subscriber);
      this.connect();
      return () => {
        subscription.unsubscribe();
        if (subject.observed) return;
        this.topics.delete(topic);
        this.send({ type: 'unsubscribe', topic });
        if (!this.topics.size) this.close();
      };
    });
  }

  private connect(): void {
    if (this.socket || !this.topics.size) return;
    clearTimeout(this.retry);
    const socket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/api/live`);
    this.socket = socket;
    socket.onopen = () => this.greet();
    socket.onmessage = (event) => this.receive(String(event.data));
    socket.onclose = () => this.socket === socket && this.lost();
  }

  private greet(): void {
    const again = this.opened;
    this.opened = true;
    this.failures = 0;
    this.heard = Date.now();
    this.open.set(true);
    for (const topic of this.topics.keys()) this.send({ type: 'subscribe', topic });
    if (again) this.topics.forEach((subject, topic) => subject.next({ type: 'reconnected', topic }));
    this.pings = setInterval(() => this.ping(), PING);
  }

  private receive(text: string): void {
    this.heard = Date.now();
    let message: LiveMessage;
    try {
      message = JSON.parse(text) as LiveMessage;
    } catch {
      return;
    }
    const topic = message.topic ?? (message['showtimeId'] ? `seatmap/${String(message['showtimeId'])}` : undefined);
    if (topic) this.topics.get(topic)?.next(message);
  }

  private ping(): void {
    if (Date.now() - this.heard > SILENCE) this.socket?.close();
    else this.send({ type: 'ping' });
  }

  private lost(): void {
    this.forget();
    if (!this.topics.size) return;
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** this.failures++);
    this.retry = setTimeout(() => this.connect(), wait * (0.5 + Math.random() / 2));
  }

  /** Back online or back in view: do not sit out a long wait. */
  private hurry(): void {
    if (this.socket) return;
    this.failures = 0;
    this.connect();
  }

  private close(): void {
    clearTimeout(this.retry);
    const socket = this.socket;
    this.forget();
    this.opened = false;
    socket?.close();
  }

  private forget(): void {
    clearInterval(this.pings);
    this.socket = undefined;
    this.open.set(false);
  }

  private send(message: object): void {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(message));
  }
}
