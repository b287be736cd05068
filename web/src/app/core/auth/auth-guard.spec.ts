import { provideHttpClient } from '@angular/common/http';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { signedIn, withRole } from './auth-guard';

@Component({ template: '' })
class Empty {}

describe('the guards', () => {
  beforeEach(() =>
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideRouter([
          { path: 'admin', canMatch: [withRole('admin')], children: [{ path: '**', component: Empty }] },
          { path: 'bookings', canActivate: [signedIn], component: Empty },
          { path: 'sign-in', component: Empty },
        ]),
      ],
    }),
  );

  it.each(['/admin/reports?groupBy=movie&from=2026-11-01', '/bookings?when=past'])(
    'lead back to %s with its query',
    async (url) => {
      await (await RouterTestingHarness.create()).navigateByUrl(url);

      const { pathname, searchParams } = new URL(TestBed.inject(Router).url, 'https://cinema.example');
      expect([pathname, searchParams.get('returnUrl')]).toEqual(['/sign-in', url]);
    },
  );
});
