import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, TestRequest, provideHttpClientTesting } from '@angular/common/http/testing';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { BoxOffice } from './box-office';

const THEATERS = [
  { id: 't1', name: 'Odeon', city: 'Madrid', timezone: 'UTC' },
  { id: 't2', name: 'Rex', city: 'Paris', timezone: 'UTC' },
];

function showtime(id: string, title: string, startsAt: string): object {
  return {
    id,
    movie: { id: title, title },
    theater: THEATERS[0],
    screen: { id: 'c', name: 'Screen 1' },
    startsAt,
    endsAt: startsAt,
    prices: { STANDARD: 1200 },
    currency: 'EUR',
    status: 'SCHEDULED',
  };
}

describe('the box office', () => {
  let http: HttpTestingController;
  let fixture: ComponentFixture<BoxOffice>;

  async function open(): Promise<void> {
    TestBed.configureTestingModule({ providers: [provideRouter([]), provideHttpClient(), provideHttpClientTesting()] });
    http = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(BoxOffice);
    (await asked('/api/theaters')).flush({ items: THEATERS });
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

  it('offers what has not begun today, one tap from its seats', async () => {
    await open();
    const list = await asked('/api/showtimes');
    expect(list.request.params.get('theaterId')).toBe('t1');
    expect(list.request.params.get('date')).toBe(new Date().toISOString().slice(0, 10));
    list.flush({
      items: [showtime('s1', 'Metropolis', '2020-01-01T10:00:00Z'), showtime('s2', 'Sunrise', '2999-01-01T10:00:00Z')],
    });
    await settle();

    const links: HTMLAnchorElement[] = [...fixture.nativeElement.querySelectorAll('app-showtime-chip a')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['/admin/box-office/s2']);
    expect(fixture.nativeElement.textContent).not.toContain('Metropolis');
  });

  it('remembers the theater that it stands in', async () => {
    await open();
    (await asked('/api/showtimes')).flush({ items: [] });
    await settle();
    const select: HTMLSelectElement = fixture.nativeElement.querySelector('select');
    select.value = 't2';
    select.dispatchEvent(new Event('change'));

    expect((await asked('/api/showtimes')).request.params.get('theaterId')).toBe('t2');
    expect(localStorage.getItem('cinema.workplace')).toBe('t2');
  });

  it('says when nothing is left to sell', async () => {
    await open();
    (await asked('/api/showtimes')).flush({ items: [] });
    await settle();

    expect(fixture.nativeElement.textContent).toContain('Nothing left to sell');
  });
});
