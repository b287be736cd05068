import { Injectable, inject, signal } from '@angular/core';
import { LongStorage } from './storage';

export type ThemeChoice = 'system' | 'dark' | 'light';

const KEY = 'cinema.theme';

/** Follows the system until somebody chooses. */
@Injectable({ providedIn: 'root' })
export class Theme {
  private readonly storage = inject(LongStorage);
  private readonly chosen = signal<ThemeChoice>(this.remembered());

  readonly choice = this.chosen.asReadonly();

  choose(choice: ThemeChoice): void {
    this.chosen.set(choice);
    if (choice === 'system') {
      this.storage.remove(KEY);
      delete document.documentElement.dataset['theme'];
    } else {
      this.storage.set(KEY, choice);
      document.documentElement.dataset['theme'] = choice;
    }
  }

  private remembered(): ThemeChoice {
    const kept = this.storage.get(KEY);
    return kept === 'dark' || kept === 'light' ? kept : 'system';
  }
}
