import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Showtime } from '../../../showtimes/showtime';
import { BOOKING, SHOWTIME } from '../exchange-page/exchange-page.driver';
import { ShowtimeChoice } from './showtime-choice';

const LATER = { ...SHOWTIME, id: 's2', startsAt: '2999-11-27T21:30:00Z' };
const NEXT_DAY = {
  ...SHOWTIME,
  id: 's3',
  startsAt: '2999-11-28T19:15:00Z',
  theater: { ...SHOWTIME.theater, id: 't2' },
};

describe('The choice of another showtime', () => {
  let fixture: ComponentFixture<ShowtimeChoice>;

  async function show(showtimes: object[], chosen: Showtime = SHOWTIME as Showtime, fits = true): Promise<void> {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])],
    });
    fixture = TestBed.createComponent(ShowtimeChoice);
    fixture.componentRef.setInput('booking', BOOKING);
    fixture.componentRef.setInput('showtime', chosen);
    fixture.componentRef.setInput('fits', fits);
    fixture.detectChanges();
    const request = TestBed.inject(HttpTestingController).expectOne((each) => each.url === '/api/showtimes');
    expect(request.request.params.get('movieId')).toBe('m1');
    request.flush({ items: showtimes, page: 0, size: 100, total: showtimes.length });
    await vi.waitFor(() => expect(fixture.componentInstance['showtimes'].hasValue()).toBe(true));
    fixture.detectChanges();
  }

  function toggle(): HTMLButtonElement {
    return fixture.nativeElement.querySelector('[aria-controls=other-times]');
  }

  function links(): string[] {
    const found: HTMLAnchorElement[] = [...fixture.nativeElement.querySelectorAll('#other-times a[href*="/change/"]')];
    return found.map((link) => link.getAttribute('href') ?? '');
  }

  it('is closed at first and says when the booking is for', async () => {
    await show([SHOWTIME, LATER]);

    expect(toggle().getAttribute('aria-expanded')).toBe('false');
    expect(links()).toEqual([]);
    expect(fixture.nativeElement.textContent).toContain('Wed 27 Nov, 20:15');
    expect(fixture.nativeElement.textContent).toContain('Yours now');
  });

  it('begins with the present showtime, then those of its day', async () => {
    await show([SHOWTIME, LATER, NEXT_DAY]);
    toggle().click();
    fixture.detectChanges();

    expect(links()).toEqual(['/bookings/b1/change/s1', '/bookings/b1/change/s2']);
    expect(fixture.nativeElement.querySelector('[aria-current=true]').textContent).toContain('Your showtime');

    fixture.componentRef.setInput('date', '2999-11-28');
    fixture.detectChanges();
    expect(links()).toEqual(['/bookings/b1/change/s1', '/bookings/b1/change/s3']);
  });

  it('has nothing in another currency', async () => {
    await show([SHOWTIME, { ...LATER, currency: 'GBP' }]);
    toggle().click();
    fixture.detectChanges();

    expect(fixture.nativeElement.textContent).toContain('No other showtime of this film is planned.');
  });

  it('is open where the showtime cannot be had', async () => {
    await show([SHOWTIME, LATER], LATER as Showtime, false);

    expect(links()).toEqual(['/bookings/b1/change/s1', '/bookings/b1/change/s2']);
  });

  it('closes with the choice', async () => {
    await show([SHOWTIME, LATER]);
    toggle().click();
    fixture.componentRef.setInput('showtime', LATER);
    fixture.detectChanges();

    expect(toggle().getAttribute('aria-expanded')).toBe('false');
  });
});
