import { Injectable, inject } from '@angular/core';
import { TabStorage } from '../core/storage';
import { Hold } from './seat';

/** What this tab remembers of a showtime: the choice (it survives signing in) and the hold that is open on it. */
@Injectable({ providedIn: 'root' })
export class HoldMemory {
  private readonly storage = inject(TabStorage);

  choiceOf(showtimeId: string): string[] {
    return this.storage.getJson<string[]>(`cinema.choice.${showtimeId}`) ?? [];
  }

  keepChoice(showtimeId: string, seats: string[]): void {
    this.storage.setJson(`cinema.choice.${showtimeId}`, seats);
  }

  /** Whether wheelchair spaces and the seats beside them are asked for. */
  accessOf(showtimeId: string): boolean {
    return this.storage.getJson<boolean>(`cinema.access.${showtimeId}`) ?? false;
  }

  keepAccess(showtimeId: string, accessible: boolean): void {
    this.storage.setJson(`cinema.access.${showtimeId}`, accessible);
  }

  /** Null when there is none, or when its time is over. */
  holdOf(showtimeId: string): Hold | null {
    const hold = this.storage.getJson<Hold>(`cinema.hold.${showtimeId}`);
    return hold && Date.parse(hold.expiresAt) > Date.now() ? hold : null;
  }

  keepHold(hold: Hold): void {
    this.storage.setJson(`cinema.hold.${hold.showtimeId}`, hold);
    this.storage.remove(`cinema.choice.${hold.showtimeId}`);
  }

  forgetHold(showtimeId: string): void {
    this.storage.remove(`cinema.hold.${showtimeId}`);
  }
}
