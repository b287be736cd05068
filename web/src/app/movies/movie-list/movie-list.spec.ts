import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, TestRequest, provideHttpClientTesting } from '@angular/common/http/testing';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { MovieList } from './movie-list';

describe('a day without films', () => {
  const THEATER = { id: 't1', name: 'Odeon', city: 'Madrid', timezone: 'Europe/Madrid' };
  let http: HttpTestingController;
  let page: ComponentFixture<MovieList>;

  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-27T22:30:00Z') });
    TestBed.configureTestingModule({ providers: [provideRouter([]), provideHttpClient(), provideHttpClientTesting()] });
    http = TestBed.inject(HttpTestingController);
    page = TestBed.createComponent(MovieList);
    page.detectChanges();
    (await asked('/api/theaters')).flush({ items: [THEATER] });
  });

  afterEach(() => vi.useRealTimers());

  function asked(url: string, date?: string): Promise<TestRequest> {
    return vi.waitFor(() => {
      page.detectChanges();
      return http.expectOne((request) => request.url === url && request.params.get('date') === (date ?? null));
    });
  }

  async function text(): Promise<string> {
    await vi.waitFor(() => {
      page.detectChanges();
      expect(page.nativeElement.querySelector('app-notice')).not.toBeNull();
    });
    return page.nativeElement.querySelector('app-notice').textContent;
  }

  it('leads to the next day that has some', async () => {
    (await asked('/api/showtimes', '2026-11-27')).flush({ items: [] });
    const next = await asked('/api/showtimes');
    expect(next.request.params.get('from')).toBe('2026-11-28');
    expect(next.request.params.get('to')).toBe('2026-12-03');
    next.flush({ items: [{ id: 's1', startsAt: '2026-11-29T23:30:00Z', theater: THEATER }] });

    expect(await text()).toContain('See what is on Mon 30 Nov');
    const link = page.nativeElement.querySelector('app-notice a') as HTMLAnchorElement;
    expect(link.getAttribute('href')).toBe('/?date=2026-11-30');
  });

  it('leads to another theater when nothing is planned any more', async () => {
    (await asked('/api/showtimes', '2026-11-27')).flush({ items: [] });
    (await asked('/api/showtimes')).flush({ items: [] });

    expect(await text()).toContain('Look into another theater.');
    expect(page.nativeElement.querySelector('app-notice a')).toBeNull();
  });

  it('asks for no other day while there are films', async () => {
    const movie = { id: 'm1', title: 'Metropolis' };
    const showtime = { id: 's1', movie, theater: THEATER, screen: { name: '1' }, prices: {}, currency: 'EUR' };
    (await asked('/api/showtimes', '2026-11-27')).flush({ items: [{ ...showtime, startsAt: '2026-11-27T22:45:00Z' }] });
    (await asked('/api/movies/m1')).flush({ ...movie, genres: [], durationMinutes: 90 });
    await vi.waitFor(() => {
      page.detectChanges();
      expect(page.nativeElement.querySelector('article')).not.toBeNull();
    });

    http.expectNone('/api/showtimes');
  });
});
