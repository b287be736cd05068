import { HttpErrorResponse, HttpEvent, HttpInterceptorFn, HttpRequest } from '@angular/common/http';
import { inject } from '@angular/core';
import { Observable, catchError, from, switchMap, throwError } from 'rxjs';
import { ANONYMOUS } from './anonymous';
import { Session } from './session';

/** Adds the access token to calls of our API; a 401 renews it once, and asks to sign in when that does not help. */
export const authInterceptor: HttpInterceptorFn = (request, next) => {
  if (!request.url.startsWith('/api/') || request.context.get(ANONYMOUS)) return next(request);
  const session = inject(Session);
  const token = session.accessToken();

  const again = (fresh: string | null): Observable<HttpEvent<unknown>> =>
    next(withToken(request, fresh)).pipe(
      catchError((error: unknown) => {
        if (isUnauthorized(error)) session.requireSignIn();
        return throwError(() => error);
      }),
    );

  return next(withToken(request, token)).pipe(
    catchError((error: unknown) => {
      if (!isUnauthorized(error)) return throwError(() => error);
      return from(session.renew(token)).pipe(
        switchMap((fresh) => {
          // A public page must not fail because a session ended: it is asked again without a token.
          if (fresh || token) return again(fresh);
          session.requireSignIn();
          return throwError(() => error);
        }),
      );
    }),
  );
};

function withToken(request: HttpRequest<unknown>, token: string | null): HttpRequest<unknown> {
  return token ? request.clone({ setHeaders: { Authorization: `Bearer ${token}` } }) : request;
}

function isUnauthorized(error: unknown): boolean {
  return error instanceof HttpErrorResponse && error.status === 401;
}
