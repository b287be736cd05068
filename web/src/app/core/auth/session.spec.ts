import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, TestRequest, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { authInterceptor } from './auth-interceptor';
import { Session } from './session';

const ANN = { id: 'u1', email: 'ann@example.org', name: 'Ann', role: 'customer' };
const UNAUTHORIZED = { status: 401, statusText: 'Unauthorized' };
const tokens = (accessToken: string) => ({ accessToken, tokenType: 'Bearer', expiresIn: 900, user: ANN });

describe('Session', () => {
  let http: HttpTestingController;
  let client: HttpClient;
  let session: Session;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideHttpClient(withInterceptors([authInterceptor])),
        provideHttpClientTesting(),
      ],
    });
    http = TestBed.inject(HttpTestingController);
    client = TestBed.inject(HttpClient);
    session = TestBed.inject(Session);
  });

  afterEach(() => http.verify());

  async function signIn(): Promise<void> {
    const done = firstValueFrom(session.login('ann@example.org', 'secret'));
    http.expectOne('/api/auth/login').flush(tokens('t1'));
    await done;
  }

  /** Requests behind a promise are sent a turn later. */
  function expectSoon(url: string, token?: string): Promise<TestRequest> {
    return vi.waitFor(() =>
      http.expectOne(
        (request) => request.url === url && (!token || request.headers.get('Authorization') === `Bearer ${token}`),
      ),
    );
  }

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

  it('sends the token to our API alone', async () => {
    await signIn();
    client.get('/api/bookings').subscribe();
    client.get('https://elsewhere.example/api/x').subscribe();

    expect(http.expectOne('/api/bookings').request.headers.get('Authorization')).toBe('Bearer t1');
    expect(http.expectOne('https://elsewhere.example/api/x').request.headers.has('Authorization')).toBe(false);
  });

  it('renews a refused token once for all requests that wait, and sends them again', async () => {
    await signIn();
    const answers = Promise.all([firstValueFrom(client.get('/api/a')), firstValueFrom(client.get('/api/b'))]);
    http.expectOne('/api/a').flush(null, UNAUTHORIZED);
    http.expectOne('/api/b').flush(null, UNAUTHORIZED);

    http.expectOne('/api/auth/refresh').flush(tokens('t2'));
    (await expectSoon('/api/a', 't2')).flush('a');
    (await expectSoon('/api/b', 't2')).flush('b');

    expect(await answers).toEqual(['a', 'b']);
  });

  it('does not renew again when the token was renewed while the request was away', async () => {
    await signIn();
    const answer = firstValueFrom(client.get('/api/a'));
    const first = http.expectOne('/api/a');
    const renewed = session.renew('t1');
    http.expectOne('/api/auth/refresh').flush(tokens('t2'));
    await renewed;

    first.flush(null, UNAUTHORIZED);
    (await expectSoon('/api/a', 't2')).flush('a');

    expect(await answer).toBe('a');
  });

  it('asks to sign in, and come back, when the session is over', async () => {
    await signIn();
    const navigate = vi.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    const answer = firstValueFrom(client.get('/api/bookings'));
    http.expectOne('/api/bookings').flush(null, UNAUTHORIZED);
    http.expectOne('/api/auth/refresh').flush(null, UNAUTHORIZED);
    (await expectSoon('/api/bookings')).flush(null, UNAUTHORIZED);

    await expect(answer).rejects.toMatchObject({ status: 401 });
    expect(navigate).toHaveBeenCalledWith(['/sign-in'], { queryParams: { returnUrl: '/' } });
    expect(session.signedIn()).toBe(false);
    expect(localStorage.getItem('cinema.session')).toBeNull();
  });

  it('shows a public page without a token when the session is over', async () => {
    await signIn();
    const answer = firstValueFrom(client.get('/api/movies'));
    http.expectOne('/api/movies').flush(null, UNAUTHORIZED);
    http.expectOne('/api/auth/refresh').flush(null, UNAUTHORIZED);
    const again = await expectSoon('/api/movies');
    expect(again.request.headers.has('Authorization')).toBe(false);
    again.flush('films');

    expect(await answer).toBe('films');
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
