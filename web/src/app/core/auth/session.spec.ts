import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { Session } from './session';
import { UNAUTHORIZED, expectSoon, provideSession, signIn, tokens } from './session.driver';

describe('Session', () => {
  let http: HttpTestingController;
  let session: Session;

  beforeEach(() => {
    provideSession();
    http = TestBed.inject(HttpTestingController);
    session = TestBed.inject(Session);
  });

  afterEach(() => http.verify());

  it('does not ask the server for people who never signed in', async () => {
    await session.restore();

    http.expectNone('/api/auth/refresh');
    expect(session.signedIn()).toBe(false);
  });

  it('comes back from the cookie when somebody was signed in', async () => {
    localStorage.setItem('cinema.session', 'u1');

    const restored = session.restore();
    const refresh = http.expectOne('/api/auth/refresh');
    expect(refresh.request.headers.get('X-Requested-With')).toBe('fetch');
    refresh.flush(tokens('t2'));
    await restored;

    expect(session.user()?.name).toBe('Ann');
  });

  it('keeps the access token out of storage', async () => {
    await signIn();

    expect(session.accessToken()).toBe('t1');
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain('t1');
  });

  it('keeps the hope of a session when the server cannot be reached', async () => {
    localStorage.setItem('cinema.session', 'u1');

    const restored = session.restore();
    http.expectOne('/api/auth/refresh').error(new ProgressEvent('error'));
    await restored;

    expect(localStorage.getItem('cinema.session')).toBe('u1');
  });

  it.each([0, 503])('asks again when the first time had no answer (%i)', async (status) => {
    localStorage.setItem('cinema.session', 'u1');
    const first = session.restore();
    http.expectOne('/api/auth/refresh').flush(null, { status, statusText: 'No' });
    await first;
    expect(session.signedIn()).toBe(false);

    const again = session.restore();
    http.expectOne('/api/auth/refresh').flush(tokens('t2'));
    await again;

    expect(session.user()?.name).toBe('Ann');
  });

  it('asks again when the network is back', async () => {
    localStorage.setItem('cinema.session', 'u1');
    const first = session.restore();
    http.expectOne('/api/auth/refresh').error(new ProgressEvent('error'));
    await first;

    dispatchEvent(new Event('online'));
    http.expectOne('/api/auth/refresh').flush(tokens('t2'));
    await session.restore();

    expect(session.signedIn()).toBe(true);
    dispatchEvent(new Event('online'));
    http.expectNone('/api/auth/refresh');
  });

  it('takes no tokens that come after signing out', async () => {
    await signIn();
    const renewed = session.renew('t1');
    const refresh = http.expectOne('/api/auth/refresh');
    const done = session.logout();
    http.expectNone('/api/auth/logout');

    refresh.flush(tokens('t2'));

    expect(await renewed).toBeNull();
    (await expectSoon('/api/auth/logout')).flush(null);
    await done;
    expect(session.signedIn()).toBe(false);
    expect(localStorage.getItem('cinema.session')).toBeNull();
  });

  it('takes no tokens that come after another tab has signed out', async () => {
    await signIn();
    const renewed = session.renew('t1');
    const refresh = http.expectOne('/api/auth/refresh');
    localStorage.removeItem('cinema.session');
    dispatchEvent(new StorageEvent('storage', { key: 'cinema.session', newValue: null }));

    refresh.flush(tokens('t2'));

    expect(await renewed).toBeNull();
    expect(session.signedIn()).toBe(false);
    expect(localStorage.getItem('cinema.session')).toBeNull();
  });

  it('shows the home page when another tab has signed out', async () => {
    const go = vi.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
    dispatchEvent(new StorageEvent('storage', { key: 'cinema.session', newValue: null }));
    expect(go).not.toHaveBeenCalled();

    await signIn();
    dispatchEvent(new StorageEvent('storage', { key: 'cinema.session', newValue: 'u1' }));
    expect(go).not.toHaveBeenCalled();
    dispatchEvent(new StorageEvent('storage', { key: 'cinema.session', newValue: null }));

    expect(go).toHaveBeenCalledWith('/');
  });

  it('leaves nothing of a person in the tab after signing out, here or in another tab', async () => {
    const leave = async (signOut: () => void) => {
      await signIn();
      for (const kind of ['hold', 'choice', 'attempt']) sessionStorage.setItem(`cinema.${kind}.x`, '{}');
      sessionStorage.setItem('elsewhere', '1');
      signOut();
      return Object.keys(sessionStorage);
    };

    const here = await leave(() => void session.logout());
    http.expectOne('/api/auth/logout').flush(null);
    const elsewhere = await leave(() =>
      dispatchEvent(new StorageEvent('storage', { key: 'cinema.session', newValue: null })),
    );

    expect([here, elsewhere]).toEqual([['elsewhere'], ['elsewhere']]);
  });

  it('keeps the choice of seats when a session merely ends', async () => {
    await signIn();
    sessionStorage.setItem('cinema.choice.s1', '["C4"]');
    const renewed = session.renew('t1');
    http.expectOne('/api/auth/refresh').flush(null, UNAUTHORIZED);
    await renewed;

    expect(sessionStorage.getItem('cinema.choice.s1')).toBe('["C4"]');
  });

  it('is gone here at once after signing out, and in other tabs', async () => {
    await signIn();
    void session.logout();
    http.expectOne('/api/auth/logout').flush(null);
    expect(session.signedIn()).toBe(false);

    await signIn();
    dispatchEvent(new StorageEvent('storage', { key: 'cinema.session', newValue: null }));
    expect(session.signedIn()).toBe(false);
  });
});
