import { inject } from '@angular/core';
import { CanActivateFn, CanMatchFn, Router } from '@angular/router';
import { Role, Session } from './session';

/** Waits for the session to be restored, then lets people in or sends them to sign in and back. */
export const signedIn: CanActivateFn = async (_route, state) => {
  const session = inject(Session);
  const router = inject(Router);
  await session.restore();
  return session.signedIn() || router.createUrlTree(['/sign-in'], { queryParams: { returnUrl: state.url } });
};

/** Guards a lazy area: for other roles its route does not match, its code is not even loaded. */
export function withRole(...roles: Role[]): CanMatchFn {
  return async (_route, segments) => {
    const session = inject(Session);
    const router = inject(Router);
    await session.restore();
    const user = session.user();
    if (user) return roles.includes(user.role);
    // The segments alone would lose the query.
    const wanted = router.currentNavigation()?.extractedUrl;
    const returnUrl = wanted ? router.serializeUrl(wanted) : '/' + segments.map(String).join('/');
    return router.createUrlTree(['/sign-in'], { queryParams: { returnUrl } });
  };
}
