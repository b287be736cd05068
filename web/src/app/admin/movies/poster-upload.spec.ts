import { HttpEventType, provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { PosterUpload, Upload } from './poster-upload';

describe('the upload of a poster', () => {
  it('tells how far it is, then the film', () => {
    TestBed.configureTestingModule({ providers: [PosterUpload, provideHttpClient(), provideHttpClientTesting()] });
    const seen: Upload[] = [];
    const movie = { id: 'm', title: 'Metropolis', genres: ['Drama'], durationMinutes: 153, posterUrl: '/p' };

    TestBed.inject(PosterUpload)
      .send('m', new File(['picture'], 'poster.png', { type: 'image/png' }))
      .subscribe((upload) => seen.push(upload));
    const put = TestBed.inject(HttpTestingController).expectOne({ method: 'PUT', url: '/api/movies/m/poster' });
    put.event({ type: HttpEventType.UploadProgress, loaded: 50, total: 200 });
    put.flush(movie);

    expect((put.request.body as FormData).get('file')).toBeInstanceOf(File);
    expect(seen).toEqual([{ percent: 25 }, { movie }]);
  });
});
