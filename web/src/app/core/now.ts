import { DestroyRef, Signal, inject, signal } from '@angular/core';

/** The time, renewed every so many milliseconds as long as the caller lives. Call in an injection context. */
export function nowEvery(milliseconds: number): Signal<Date> {
  const now = signal(new Date());
  const timer = setInterval(() => now.set(new Date()), milliseconds);
  inject(DestroyRef).onDestroy(() => clearInterval(timer));
  return now.asReadonly();
}
