import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Injector, runInInjectionContext } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MovieAdminApi } from '../admin/movies/movie-admin-api';
import { PosterUpload } from '../admin/movies/poster-upload';
import { MovieApi } from './movie-api';

describe('the details of films in a list', () => {
  const REQUEST = { title: 'M' } as Parameters<MovieAdminApi['update']>[1];
  let http: HttpTestingController;

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'] });
    TestBed.configureTestingModule({ providers: [PosterUpload, provideHttpClient(), provideHttpClientTesting()] });
    http = TestBed.inject(HttpTestingController);
  });

  afterEach(() => {
    http.verify();
    vi.useRealTimers();
  });

  /** What a page that is opened now has to fetch. */
  async function opened(): Promise<string[]> {
    const films = runInInjectionContext(TestBed.inject(Injector), () =>
      TestBed.inject(MovieApi).moviesOf(() => ['m1']),
    );
    TestBed.tick();
    await Promise.resolve();
    const asked = http.match('/api/movies/m1');
    asked.forEach((request) => request.flush({ id: 'm1', title: 'Metropolis' }));
    await vi.waitFor(() => expect(films.hasValue() && films.value()?.size).toBe(1));
    return asked.map(({ request }) => request.url);
  }

  it('are fetched once a minute at most', async () => {
    expect(await opened()).toHaveLength(1);
    vi.setSystemTime(Date.now() + 59_000);
    expect(await opened()).toHaveLength(0);

    vi.setSystemTime(Date.now() + 2_000);
    expect(await opened()).toHaveLength(1);
  });

  it.each<[string, string, string, () => { subscribe(): unknown }]>([
    ['it is changed', 'PUT', '/api/movies/m1', () => TestBed.inject(MovieAdminApi).update('m1', REQUEST)],
    ['it is deleted', 'DELETE', '/api/movies/m1', () => TestBed.inject(MovieAdminApi).remove('m1')],
    ['films are imported', 'POST', '/api/movies/import', () => TestBed.inject(MovieAdminApi).import([])],
    [
      'its poster is uploaded',
      'PUT',
      '/api/movies/m1/poster',
      () => TestBed.inject(PosterUpload).send('m1', new File([], 'm1.png')),
    ],
  ])('are fetched again after %s', async (_, method, url, change) => {
    await opened();
    change().subscribe();
    http.expectOne({ method, url }).flush({ id: 'm1' });

    expect(await opened()).toHaveLength(1);
  });
});
