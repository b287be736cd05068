import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { PosterUpload } from '../poster-upload';
import { MovieEdit } from './movie-edit';

describe('the form of a film', () => {
  const METROPOLIS = {
    id: 'm',
    title: 'Metropolis',
    genres: ['Drama'],
    durationMinutes: 153,
    releaseDate: '1927-01-10',
  };
  let page: ComponentFixture<MovieEdit>;
  let http: HttpTestingController;

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        PosterUpload,
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([{ path: '**', children: [] }]),
      ],
    });
    http = TestBed.inject(HttpTestingController);
    page = TestBed.createComponent(MovieEdit);
    page.componentRef.setInput('id', 'm');
    page.detectChanges();
    http.expectOne('/api/movies/m').flush(METROPOLIS);
    http.expectOne('/api/genres?size=100').flush({ items: [{ id: 'g', name: 'Drama' }], page: 0, size: 100, total: 1 });
    await page.whenStable();
  });

  const element = () => page.nativeElement as HTMLElement;

  async function type(label: string, text: string) {
    const field = [...element().querySelectorAll('mat-form-field')].find((found) => found.textContent.includes(label));
    const box = field?.querySelector<HTMLInputElement>('input, textarea');
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

  it('knows what is not saved yet', async () => {
    expect(page.componentInstance.unsaved()).toBe(false);
    await type('Running time', '120');
    expect(page.componentInstance.unsaved()).toBe(true);

    await save();
    http.expectOne({ method: 'PUT', url: '/api/movies/m' }).flush({ ...METROPOLIS, durationMinutes: 120 });
    await vi.waitFor(() => expect(page.componentInstance.unsaved()).toBe(false));
  });

  it('sends nothing while a field is wrong, and says which', async () => {
    await type('Running time', '700');
    await save();

    http.expectNone('/api/movies/m');
    expect(element().querySelector('mat-error')?.textContent).toBe('From 1 to 600 minutes.');
  });

  it('puts the service’s errors beside their fields', async () => {
    await type('Title', 'M');
    const saved = save();
    http
      .expectOne({ method: 'PUT', url: '/api/movies/m' })
      .flush(
        { type: '/problems/invalid-input', title: 'Bad Request', errors: [{ field: 'title', message: 'is taken' }] },
        { status: 400, statusText: 'Bad Request' },
      );
    await saved;
    await page.whenStable();

    expect(element().querySelector('mat-error')?.textContent).toBe('Is taken');
  });

  it('makes a new genre before it saves the film', async () => {
    const box = element().querySelector<HTMLInputElement>('app-chips-field input');
    if (!box) {
      throw new Error('no genres');
    }
    box.value = 'Silent';
    box.dispatchEvent(new Event('input'));
    box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 13 }));
    await page.whenStable();
    const saved = save();

    http.expectOne({ method: 'POST', url: '/api/genres' }).flush({ id: 's', name: 'Silent' });
    const put = http.expectOne({ method: 'PUT', url: '/api/movies/m' });
    expect((put.request.body as { genres: string[] }).genres).toEqual(['Drama', 'Silent']);
    put.flush({ ...METROPOLIS, genres: ['Drama', 'Silent'] });
    TestBed.tick();
    http.expectOne('/api/genres?size=100').flush({ items: [], page: 0, size: 100, total: 0 });
    await saved;
  });
});
