import { Injectable } from '@angular/core';

/** Web storage that never throws: blocked storage forgets, it does not break the page. */
export class SafeStorage {
  constructor(private readonly area: () => Storage) {}

  get(key: string): string | null {
    try {
      return this.area().getItem(key);
    } catch {
      return null;
    }
  }

  set(key: string, value: string): void {
    try {
      this.area().setItem(key, value);
    } catch {
      // Full or blocked.
    }
  }

  remove(key: string): void {
    try {
      this.area().removeItem(key);
    } catch {
      // Blocked.
    }
  }

  removeAll(prefix: string): void {
    try {
      const area = this.area();
      const keys = Array.from({ length: area.length }, (_, i) => area.key(i));
      for (const key of keys) if (key?.startsWith(prefix)) area.removeItem(key);
    } catch {
      // Blocked.
    }
  }

  getJson<T>(key: string): T | null {
    try {
      return JSON.parse(this.get(key) ?? 'null') as T | null;
    } catch {
      return null;
    }
  }

  setJson(key: string, value: unknown): void {
    this.set(key, JSON.stringify(value));
  }
}

/** Survives the browser's end. */
@Injectable({ providedIn: 'root' })
export class LongStorage extends SafeStorage {
  constructor() {
    super(() => localStorage);
  }
}

/** Lives as long as the tab, and belongs to one person: chosen seats, holds, attempts to pay. */
@Injectable({ providedIn: 'root' })
export class TabStorage extends SafeStorage {
  constructor() {
    super(() => sessionStorage);
  }

  /** After signing out the tab may be somebody else's. */
  forgetPerson(): void {
    for (const name of ['hold', 'choice', 'access', 'attempt']) this.removeAll(`cinema.${name}.`);
  }
}
