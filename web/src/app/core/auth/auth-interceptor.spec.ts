import { HttpClient } from '@angular/common/http';
import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { Session } from './session';
import { UNAUTHORIZED, expectSoon, provideSession, signIn, tokens } from './session.driver';

describe('authInterceptor', () => {
  let http: HttpTestingController;
  let client: HttpClient;
  let session: Session;

  beforeEach(() => {
    provideSession();
    http = TestBed.inject(HttpTestingController);
    client = TestBed.inject(HttpClient);
    session = TestBed.inject(Session);
  });

  afterEach(() => http.verify());

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
});
