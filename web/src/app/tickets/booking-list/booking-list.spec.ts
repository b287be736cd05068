import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { BookingList } from './booking-list';

const BOOKING = {
  id: 'b1',
  status: 'CONFIRMED',
  reference: 'K7M2QX',
  showtime: {
    id: 's1',
    movie: { id: 'm1', title: 'Metropolis' },
    theater: { name: 'Odeon', timezone: 'Europe/Madrid' },
    screen: { name: 'Screen 1' },
    startsAt: '2999-11-27T19:15:00Z',
  },
  seats: ['C3', 'B2'],
  lostSeats: ['B2'],
  total: 2400,
  currency: 'EUR',
};

describe('My bookings', () => {
  async function show(booking: object, when?: string): Promise<string> {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])],
    });
    const fixture = TestBed.createComponent(BookingList);
    fixture.componentRef.setInput('when', when);
    fixture.detectChanges();
    const list = TestBed.inject(HttpTestingController).expectOne((request) => request.url === '/api/bookings');
    list.flush({ items: [booking], page: 0, size: 100, total: 1 });
    await Promise.resolve();
    fixture.detectChanges();
    return fixture.nativeElement.textContent.replace(/\s+/g, ' ');
  }

  it('say which seat is lost in another room', async () => {
    expect(await show(BOOKING)).toContain('No seat like B2 in the new room');
  });

  it('lead to other seats or another time while that is possible', async () => {
    expect(await show(BOOKING)).toContain('Change seats or time, K7M2QX');
  });

  it('do not lead there from a cancelled booking', async () => {
    expect(await show({ ...BOOKING, status: 'CANCELLED' })).not.toContain('Change seats or time');
  });

  it('say nothing of it once the booking is cancelled', async () => {
    expect(await show({ ...BOOKING, status: 'CANCELLED' })).not.toContain('new room');
  });

  it('say nothing of it once the film is over', async () => {
    expect(await show(BOOKING, 'past')).not.toContain('new room');
  });
});
