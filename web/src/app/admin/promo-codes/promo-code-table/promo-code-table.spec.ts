import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, TestRequest, provideHttpClientTesting } from '@angular/common/http/testing';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { PromoCode } from '../promo-code';
import { PromoCodeTable } from './promo-code-table';

const HALF: PromoCode = { id: 'p1', code: 'HALF', percentOff: 50, active: true, used: 3, usageLimit: 10 };
const FIVE: PromoCode = {
  id: 'p2',
  code: 'FIVE',
  amountOff: 500,
  currency: 'EUR',
  validUntil: '2020-01-01T00:00:00Z',
  theaterId: 't1',
  active: true,
  used: 0,
};

describe('the promo codes', () => {
  let http: HttpTestingController;
  let fixture: ComponentFixture<PromoCodeTable>;

  async function open(promos: PromoCode[]): Promise<void> {
    TestBed.configureTestingModule({ providers: [provideRouter([]), provideHttpClient(), provideHttpClientTesting()] });
    http = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(PromoCodeTable);
    const list = await asked('/api/admin/promo-codes');
    http.expectOne('/api/theaters?size=100').flush({ items: [{ id: 't1', name: 'Odeon' }] });
    list.flush({ items: promos, page: 0, size: 20, total: promos.length });
    await settle();
  }

  function asked(url: string): Promise<TestRequest> {
    return vi.waitFor(() => {
      fixture.detectChanges();
      return http.expectOne((request) => request.url === url);
    });
  }

  async function settle(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    fixture.detectChanges();
  }

  function rows(): string[] {
    const found: HTMLElement[] = [...fixture.nativeElement.querySelectorAll('tbody tr')];
    return found.map((row) => row.textContent.replace(/\s+/g, ' ').trim());
  }

  function toggle(index: number): HTMLInputElement {
    const box: HTMLInputElement = fixture.nativeElement.querySelectorAll('[role=switch]')[index];
    box.click();
    return box;
  }

  it('say what they take off, for what, and whether they still count', async () => {
    await open([HALF, FIVE]);

    expect(rows()[0]).toMatch(/HALF.*50 %.*always.*Everything.*3 of 10.*Valid/);
    expect(rows()[1]).toMatch(/FIVE.*€5\.00.*until 31 Dec 2019|FIVE.*€5\.00.*until Dec 31, 2019/);
    expect(rows()[1]).toMatch(/Odeon.*Over/);
  });

  it('are switched off with everything else as it was', async () => {
    await open([HALF]);
    toggle(0);
    const change = await asked('/api/admin/promo-codes/p1');

    expect(change.request.method).toBe('PUT');
    expect(change.request.body).toEqual({ ...HALF, active: false });
    change.flush({ ...HALF, active: false });
    (await asked('/api/admin/promo-codes')).flush({ items: [{ ...HALF, active: false }], page: 0, size: 20, total: 1 });
    await settle();
    expect(rows()[0]).toContain('Off');
  });

  it('stay on when switching them off fails, and say so', async () => {
    await open([HALF]);
    const box = toggle(0);
    (await asked('/api/admin/promo-codes/p1')).flush(null, { status: 503, statusText: '' });
    await settle();

    expect(box.checked).toBe(true);
    expect(fixture.nativeElement.querySelector('[role=alert]').textContent).toContain('HALF stays as it was.');
  });

  it('lead to the first one', async () => {
    await open([]);

    expect(fixture.nativeElement.textContent).toContain('No promo codes yet');
  });
});
