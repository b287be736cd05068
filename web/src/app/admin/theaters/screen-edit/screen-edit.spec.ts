import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { ScreenEdit } from './screen-edit';

describe('the form of a screen', () => {
  const SCREEN = {
    id: 's',
    theaterId: 't',
    name: 'Screen 1',
    formats: ['2D'],
    capacity: 1,
    cleaningMinutes: 25,
    layout: { rows: [{ label: 'A', seats: [{ number: 1, kind: 'STANDARD' }] }] },
  };
  let page: ComponentFixture<ScreenEdit>;
  let http: HttpTestingController;

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([{ path: '**', children: [] }])],
    });
    http = TestBed.inject(HttpTestingController);
    page = TestBed.createComponent(ScreenEdit);
    page.componentRef.setInput('theaterId', 't');
    page.componentRef.setInput('id', 's');
    page.detectChanges();
    http.expectOne('/api/theaters/t').flush({ id: 't', name: 'Odeon' });
    http.expectOne('/api/screens/s').flush(SCREEN);
    await page.whenStable();
  });

  const element = () => page.nativeElement as HTMLElement;

  async function type(label: string, text: string) {
    const field = [...element().querySelectorAll('mat-form-field')].find((found) => found.textContent.includes(label));
    const box = field?.querySelector('input');
    if (!box) {
      throw new Error(`no field ${label}`);
    }
    box.value = text;
    box.dispatchEvent(new Event('input'));
    box.dispatchEvent(new Event('blur'));
    await page.whenStable();
  }

  async function save() {
    element()
      .querySelector('form')
      ?.dispatchEvent(new Event('submit', { cancelable: true }));
    await page.whenStable();
  }

  it('keeps the time for cleaning when something else changes', async () => {
    await type('Name', 'Screen 2');
    await save();

    const put = http.expectOne({ method: 'PUT', url: '/api/screens/s' });
    expect(put.request.body).toEqual({
      name: 'Screen 2',
      formats: ['2D'],
      cleaningMinutes: 25,
      layout: SCREEN.layout,
    });
  });

  it('sends an empty time as the usual one', async () => {
    await type('Cleaning', '');
    await save();

    expect(http.expectOne({ method: 'PUT', url: '/api/screens/s' }).request.body).toMatchObject({
      cleaningMinutes: null,
    });
  });

  it('sends no time that a screen cannot have', async () => {
    for (const minutes of ['-1', '241', '1.5']) {
      await type('Cleaning', minutes);
      await save();

      http.expectNone({ method: 'PUT', url: '/api/screens/s' });
    }
    expect(element().querySelector('mat-error')?.textContent).toContain('Whole minutes only.');
  });
});
