import { Injectable, signal } from '@angular/core';

/** Whether the browser believes that it has a network. */
@Injectable({ providedIn: 'root' })
export class Online {
  private readonly online = signal(navigator.onLine);

  readonly value = this.online.asReadonly();

  constructor() {
    addEventListener('online', () => this.online.set(true));
    addEventListener('offline', () => this.online.set(false));
  }
}
