import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, TestRequest, provideHttpClientTesting } from '@angular/common/http/testing';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { ShowtimeForm } from './showtime-form';

describe('the form of a showtime that is scheduled already', () => {
  const THEATER = { id: 't', name: 'Odeon', city: 'Madrid', timezone: 'Europe/Madrid', currency: 'EUR' };
  const SCREEN = {
    id: 's',
    theaterId: 't',
    name: 'Screen 1',
    formats: ['2D', '3D'],
    capacity: 1,
    layout: { rows: [] },
  };
  const SHOWTIME = {
    id: 'x',
    movie: { id: 'm', title: 'Metropolis' },
    theater: THEATER,
    screen: { id: 's', name: 'Screen 1' },
    startsAt: '2999-11-27T19:15:00Z',
    endsAt: '2999-11-27T22:00:00Z',
    prices: { STANDARD: 1200 },
    currency: 'EUR',
    ticketTypes: [],
    language: 'en',
    format: '3D',
    status: 'SCHEDULED',
  };
  let http: HttpTestingController;
  let page: ComponentFixture<ShowtimeForm>;

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([{ path: '**', children: [] }])],
    });
    http = TestBed.inject(HttpTestingController);
    page = TestBed.createComponent(ShowtimeForm);
    page.componentRef.setInput('id', 'x');
    page.detectChanges();
    (await asked('/api/theaters')).flush({ items: [THEATER] });
    (await asked('/api/showtimes/x')).flush(SHOWTIME);
    (await asked('/api/movies/m')).flush({ ...SHOWTIME.movie, genres: [], durationMinutes: 153 });
    (await asked('/api/theaters/t/screens')).flush({ items: [SCREEN] });
    (await asked('/api/movies')).flush({ items: [] });
    (await asked('/api/seatmaps/x/rules')).flush({ loneSeat: true });
    await page.whenStable();
  });

  const element = () => page.nativeElement as HTMLElement;

  function asked(url: string): Promise<TestRequest> {
    return vi.waitFor(() => {
      page.detectChanges();
      return http.expectOne((request) => request.url === url);
    });
  }

  function box(label: string): HTMLInputElement {
    const field = [...element().querySelectorAll('mat-form-field')].find((found) =>
      found.querySelector('mat-label')?.textContent.includes(label),
    );
    const found = field?.querySelector('input');
    if (!found) {
      throw new Error(`no field ${label}`);
    }
    return found;
  }

  async function type(label: string, text: string): Promise<void> {
    box(label).value = text;
    box(label).dispatchEvent(new Event('input'));
    await page.whenStable();
  }

  function save(): void {
    element()
      .querySelector('form')
      ?.dispatchEvent(new Event('submit', { cancelable: true }));
  }

  it('shows what is planned, and leaves the screen as it is', () => {
    expect(page.componentInstance.unsaved()).toBe(false);
    expect(box('Film').value).toBe('Metropolis');
    expect([box('Date').value, box('Time').value]).toEqual(['2999-11-27', '20:15']);
    expect(box('Standard').value).toBe('12.00');
    expect(element().querySelector('.admin-note')?.textContent).toContain('Odeon, Screen 1.');
    expect(element().textContent).toContain('Runs 2 h 33.');
    const labels = [...element().querySelectorAll('mat-label')].map((label) => label.textContent.trim());
    expect(labels).not.toContain('Screen');
  });

  it('sends the whole plan and goes back to its day', async () => {
    const navigate = vi.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    await type('Time', '21:00');
    await type('Standard', '13');
    expect(page.componentInstance.unsaved()).toBe(true);
    save();

    const put = await asked('/api/showtimes/x');
    expect(put.request.method).toBe('PUT');
    expect(put.request.body).toEqual({
      movieId: 'm',
      screenId: 's',
      startsAt: '2999-11-27T20:00:00Z',
      prices: { STANDARD: 1300 },
      currency: 'EUR',
      language: 'en',
      format: '3D',
    });
    put.flush(SHOWTIME);
    await vi.waitFor(() =>
      expect(navigate).toHaveBeenCalledWith(['/admin/showtimes'], {
        queryParams: { theaterId: 't', date: '2999-11-27' },
      }),
    );
    expect(page.componentInstance.unsaved()).toBe(false);
  });

  it('says what is in the way', async () => {
    save();
    const conflict = { id: 'y', movieTitle: 'M', startsAt: '2999-11-27T20:00:00Z', endsAt: '2999-11-27T22:00:00Z' };
    (await asked('/api/showtimes/x')).flush(
      { type: '/problems/showtime-overlap', title: 'Conflict', detail: 'The screen is taken', conflict },
      { status: 409, statusText: 'Conflict' },
    );

    await vi.waitFor(() => {
      page.detectChanges();
      expect(element().querySelector('mat-error')?.textContent ?? '').toContain('The screen is taken by “M”');
    });
    expect(document.activeElement).toBe(box('Time'));
  });

  it('goes to what is wrong with no field of its own', async () => {
    save();
    (await asked('/api/showtimes/x')).flush(
      { type: '/problems/unavailable', detail: 'The calendar does not answer' },
      { status: 503, statusText: 'Unavailable' },
    );

    await vi.waitFor(() => {
      page.detectChanges();
      expect(document.activeElement?.getAttribute('role')).toBe('alert');
    });
    expect(document.activeElement?.textContent).toContain('The calendar does not answer');
  });
});
