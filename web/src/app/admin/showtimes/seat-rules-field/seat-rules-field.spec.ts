import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { SeatRulesField } from './seat-rules-field';

describe('SeatRulesField', () => {
  let http: HttpTestingController;
  let page: ComponentFixture<SeatRulesField>;

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    http = TestBed.inject(HttpTestingController);
    page = TestBed.createComponent(SeatRulesField);
    page.componentRef.setInput('showtimeId', 's1');
    page.detectChanges();
    (await vi.waitFor(() => http.expectOne('/api/seatmaps/s1/rules'))).flush({ loneSeat: true });
    await page.whenStable();
  });

  function rule(): HTMLInputElement {
    const found = (page.nativeElement as HTMLElement).querySelector<HTMLInputElement>('[role=switch]');
    if (!found) {
      throw new Error('no switch');
    }
    return found;
  }

  function switchOff(): ReturnType<HttpTestingController['expectOne']> {
    expect(rule().checked).toBe(true);
    rule().click();
    page.detectChanges();
    return http.expectOne({ method: 'PUT', url: '/api/seatmaps/s1/rules' });
  }

  it('switches the lone-seat rule off at once', async () => {
    const put = switchOff();
    expect(put.request.body).toEqual({ loneSeat: false });
    rule().click();
    expect(rule().checked).toBe(false);
    put.flush(null);
    await page.whenStable();

    expect(rule().checked).toBe(false);
    rule().click();
    expect(rule().checked).toBe(true);
    http.expectOne({ method: 'PUT', url: '/api/seatmaps/s1/rules' });
  });

  it('stays as it was when that fails, and says why', async () => {
    switchOff().flush(
      { type: '/problems/busy', detail: 'Please try again' },
      { status: 503, statusText: 'Unavailable' },
    );
    await page.whenStable();

    expect(rule().checked).toBe(true);
    expect((page.nativeElement as HTMLElement).querySelector('[role=alert]')?.textContent).toContain(
      'Please try again',
    );
  });
});
