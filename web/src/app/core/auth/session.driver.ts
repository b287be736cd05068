import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, TestRequest, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { authInterceptor } from './auth-interceptor';
import { Session } from './session';

const ANN = { id: 'u1', email: 'ann@example.org', name: 'Ann', role: 'customer' };

export const UNAUTHORIZED = { status: 401, statusText: 'Unauthorized' };
export const tokens = (accessToken: string) => ({ accessToken, tokenType: 'Bearer', expiresIn: 900, user: ANN });

/** A session as the app has it, with the server's answers in the hands of the spec. */
export function provideSession(): void {
  TestBed.configureTestingModule({
    providers: [provideRouter([]), provideHttpClient(withInterceptors([authInterceptor])), provideHttpClientTesting()],
  });
}

export async function signIn(): Promise<void> {
  const done = firstValueFrom(TestBed.inject(Session).login('ann@example.org', 'secret'));
  TestBed.inject(HttpTestingController).expectOne('/api/auth/login').flush(tokens('t1'));
  await done;
}

/** Requests behind a promise are sent a turn later. */
export function expectSoon(url: string, token?: string): Promise<TestRequest> {
  return vi.waitFor(() =>
    TestBed.inject(HttpTestingController).expectOne(
      (request) => request.url === url && (!token || request.headers.get('Authorization') === `Bearer ${token}`),
    ),
  );
}
