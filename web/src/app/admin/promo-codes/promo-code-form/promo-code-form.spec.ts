import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, TestRequest, provideHttpClientTesting } from '@angular/common/http/testing';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { PromoCodeForm } from './promo-code-form';

describe('the form of a promo code', () => {
  let http: HttpTestingController;
  let page: ComponentFixture<PromoCodeForm>;

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([{ path: '**', children: [] }])],
    });
    http = TestBed.inject(HttpTestingController);
    page = TestBed.createComponent(PromoCodeForm);
    (await asked('/api/theaters')).flush({ items: [] });
    (await asked('/api/movies')).flush({ items: [] });
    await page.whenStable();
  });

  function asked(url: string): Promise<TestRequest> {
    return vi.waitFor(() => {
      page.detectChanges();
      return http.expectOne((request) => request.url === url);
    });
  }

  async function type(label: string, text: string): Promise<void> {
    const fields: HTMLElement[] = [...page.nativeElement.querySelectorAll('mat-form-field')];
    const box = fields.find((field) => field.textContent.includes(label))?.querySelector('input');
    if (!box) throw new Error(`no field ${label}`);
    box.value = text;
    box.dispatchEvent(new Event('input'));
    await page.whenStable();
  }

  function save(): void {
    page.nativeElement.querySelector('form').dispatchEvent(new Event('submit', { cancelable: true }));
  }

  it('makes it, and goes back to the list', async () => {
    await type('Code', 'half');
    await type('Percent off', '50');
    expect(page.componentInstance.unsaved()).toBe(true);
    save();
    const create = await asked('/api/admin/promo-codes');
    expect(create.request.body).toMatchObject({ code: 'HALF', percentOff: 50, active: true });
    create.flush({}, { status: 201, statusText: 'Created' });

    await vi.waitFor(() => expect(TestBed.inject(Router).url).toBe('/admin/promo-codes'));
    expect(page.componentInstance.unsaved()).toBe(false);
  });

  it('says beside the code that it is taken', async () => {
    await type('Code', 'half');
    await type('Percent off', '50');
    save();
    const problem = { type: '/problems/promo-code-taken', detail: 'There is a promo code HALF already' };
    (await asked('/api/admin/promo-codes')).flush(problem, { status: 409, statusText: 'Conflict' });

    await vi.waitFor(() => {
      page.detectChanges();
      expect(page.nativeElement.querySelector('mat-error')?.textContent).toContain('There is a promo code HALF');
    });
  });

  it('sends nothing that cannot be right', async () => {
    save();
    await page.whenStable();

    http.expectNone('/api/admin/promo-codes');
    expect(page.nativeElement.textContent).toContain('3 to 40 letters, digits and hyphens.');
  });
});
