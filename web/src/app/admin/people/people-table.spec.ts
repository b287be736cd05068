import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { PeopleTable } from './people-table';

describe('the people', () => {
  it('hear why the last admin stays one', async () => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])],
    });
    const http = TestBed.inject(HttpTestingController);
    const page = TestBed.createComponent(PeopleTable);
    page.detectChanges();
    const ada = { id: 'a', name: 'Ada', email: 'ada@example.org', role: 'admin', createdAt: '2026-10-01T10:00:00Z' };
    http.expectOne('/api/users?page=0&size=20').flush({ items: [ada], page: 0, size: 20, total: 1 });
    await page.whenStable();

    const chooser = (page.nativeElement as HTMLElement).querySelector<HTMLSelectElement>('td select');
    expect(chooser?.value).toBe('admin');
    if (chooser) {
      chooser.value = 'customer';
      chooser.dispatchEvent(new Event('change'));
    }
    await page.whenStable();
    document.querySelector<HTMLButtonElement>('mat-dialog-actions button:last-child')?.click();
    http
      .expectOne({ method: 'PUT', url: '/api/users/a/role' })
      .flush(
        { type: '/problems/last-admin', title: 'Conflict', detail: 'This is the only admin' },
        { status: 409, statusText: 'Conflict' },
      );
    await page.whenStable();

    expect(document.querySelector('mat-dialog-content [role=alert]')?.textContent).toContain('Ada is the only admin.');
    expect(chooser?.value).toBe('admin');
  });
});
