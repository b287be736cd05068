import { HttpClient, HttpContext, HttpErrorResponse } from '@angular/common/http';
import { Injectable, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { Observable, firstValueFrom, tap } from 'rxjs';
import { LongStorage, TabStorage } from '../storage';
import { ANONYMOUS } from './anonymous';

export type Role = 'customer' | 'staff' | 'admin';

export interface User {
  id: string;
  email: string;
  name: string;
  role: Role;
}

interface Tokens {
  accessToken: string;
  tokenType: string;
  /** Seconds. */
  expiresIn: number;
  user: User;
}

/** Says that a refresh cookie may exist; holds the user's id, so that tabs notice a change of person. */
const HINT = 'cinema.session';
const COOKIE_CALL = { headers: { 'X-Requested-With': 'fetch' }, context: new HttpContext().set(ANONYMOUS, true) };

/** Who is signed in. The access token lives in memory alone; the refresh cookie is out of scripts' reach. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly storage = inject(LongStorage);
  private readonly tab = inject(TabStorage);
  private readonly tokens = signal<Tokens | null>(null);
  private restoring?: Promise<void>;
  private renewing?: Promise<string | null>;
  /** Grows with each end of a session: tokens that were asked for before it are not taken any more. */
  private epoch = 0;

  readonly user = computed(() => this.tokens()?.user ?? null);
  readonly accessToken = computed(() => this.tokens()?.accessToken ?? null);
  readonly signedIn = computed(() => this.user() !== null);

  constructor() {
    addEventListener('storage', (event) => event.key === HINT && this.followOtherTab(event.newValue));
    addEventListener('online', () => void this.restore());
  }

  /**
   * Resolves when it is known whether somebody is signed in, or when the server does not tell: then the next call asks
   * again. Asks only if a session may exist.
   */
  restore(): Promise<void> {
    this.restoring ??= this.storage.get(HINT)
      ? this.renew(null).then(
          () => undefined,
          () => (this.restoring = undefined),
        )
      : Promise.resolve();
    return this.restoring;
  }

  login(email: string, password: string): Observable<Tokens> {
    return this.http
      .post<Tokens>('/api/auth/login', { email, password }, { context: new HttpContext().set(ANONYMOUS, true) })
      .pipe(tap((tokens) => this.accept(tokens)));
  }

  register(email: string, password: string, name: string): Observable<User> {
    return this.http.post<User>(
      '/api/auth/register',
      { email, password, name },
      { context: new HttpContext().set(ANONYMOUS, true) },
    );
  }

  /** Forgets the session here at once, whatever the server answers. */
  async logout(): Promise<void> {
    const renewing = this.renewing;
    this.forget();
    this.tab.forgetPerson();
    // Its answer would bring back the cookie that signing out takes away.
    if (renewing) await renewing.catch(() => undefined);
    await this.alone(() => firstValueFrom(this.http.post('/api/auth/logout', null, COOKIE_CALL))).catch(
      () => undefined,
    );
  }

  /**
   * A fresh access token, or null when nobody is signed in any more. One call at a time, in this tab and across tabs:
   * refresh tokens rotate, and a second use of one would end the session.
   *
   * @param refused the token that the server did not take; when another call has renewed it already, nothing is sent
   */
  renew(refused: string | null): Promise<string | null> {
    const current = this.accessToken();
    if (current && current !== refused) return Promise.resolve(current);
    if (!this.storage.get(HINT)) {
      this.tokens.set(null);
      return Promise.resolve(null);
    }
    return (this.renewing ??= this.startRenewing());
  }

  requireSignIn(): void {
    const url = this.router.currentNavigation()?.finalUrl?.toString() ?? this.router.url;
    if (url.startsWith('/sign-')) return;
    void this.router.navigate(['/sign-in'], { queryParams: { returnUrl: url } });
  }

  private startRenewing(): Promise<string | null> {
    const epoch = this.epoch;
    const renewing = this.alone(() => this.refresh(epoch)).finally(() => {
      if (this.renewing === renewing) this.renewing = undefined;
    });
    return renewing;
  }

  private async refresh(epoch: number): Promise<string | null> {
    try {
      const tokens = await firstValueFrom(this.http.post<Tokens>('/api/auth/refresh', null, COOKIE_CALL));
      if (epoch !== this.epoch) return null;
      this.accept(tokens);
      return tokens.accessToken;
    } catch (error) {
      if (!(error instanceof HttpErrorResponse) || (error.status !== 401 && error.status !== 403)) throw error;
      if (epoch === this.epoch) this.forget();
      return null;
    }
  }

  private accept(tokens: Tokens): void {
    this.tokens.set(tokens);
    if (this.storage.get(HINT) !== tokens.user.id) this.storage.set(HINT, tokens.user.id);
  }

  private forget(): void {
    this.drop();
    this.storage.remove(HINT);
  }

  private drop(): void {
    this.epoch++;
    this.renewing = undefined;
    this.tokens.set(null);
  }

  /** Somebody signed out or in elsewhere. What the page shows of the person before goes out of sight. */
  private followOtherTab(userId: string | null): void {
    const before = this.user()?.id ?? null;
    if (userId && userId === before) return;
    this.drop();
    if (before) {
      this.tab.forgetPerson();
      void this.router.navigateByUrl('/');
    }
    if (userId) void this.renew(null).catch(() => undefined);
  }

  private alone<T>(work: () => Promise<T>): Promise<T> {
    return navigator.locks ? navigator.locks.request('cinema.session', work) : work();
  }
}
