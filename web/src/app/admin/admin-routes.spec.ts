import { provideHttpClient } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Session } from '../core/auth/session';
import { adminRoutes } from './admin.routes';

describe('the admin area', () => {
  async function open(url: string, role: string): Promise<HTMLElement> {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([{ path: 'admin', children: adminRoutes }]),
        { provide: Session, useValue: { user: signal({ id: 'u', role }), restore: () => Promise.resolve() } },
      ],
    });
    Element.prototype.scrollIntoView ??= () => undefined;
    const harness = await RouterTestingHarness.create();
    await harness.navigateByUrl(url);
    return harness.fixture.nativeElement;
  }

  function places(page: HTMLElement): (string | undefined)[] {
    return [...page.querySelectorAll('.admin-rail a')].map((link) => link.textContent?.trim());
  }

  it('shows staff what they work with, and begins there', async () => {
    const page = await open('/admin', 'staff');

    expect(TestBed.inject(Router).url).toBe('/admin/box-office');
    expect(places(page)).toEqual(['Bookings', 'Box office', 'Door']);
  });

  it('tells staff that a page is for admins', async () => {
    expect((await open('/admin/people', 'staff')).textContent).toContain('This part is for admins');
  });

  it('shows admins everything', async () => {
    const page = await open('/admin', 'admin');

    expect(TestBed.inject(Router).url).toBe('/admin/movies');
    expect(places(page)).toContain('Bookings');
    expect(places(page)).toContain('People');
  });
});
