import { HttpHeaders } from '@angular/common/http';

/** Milliseconds that the server's clock is ahead of this device's, by an answer's `Date`; 0 when it is near or unknown. */
export function clockSkew(headers: HttpHeaders | undefined, now: number): number {
  const date = Date.parse(headers?.get('Date') ?? '');
  const skew = date - now;
  // `Date` has whole seconds and the answer took its time: small differences say nothing.
  return Math.abs(skew) > 3000 ? skew : 0;
}

/** Seconds until a hold ends, never below 0. */
export function secondsLeft(expiresAt: string, now: number, skew: number): number {
  return Math.max(0, (Date.parse(expiresAt) - now - skew) / 1000);
}
