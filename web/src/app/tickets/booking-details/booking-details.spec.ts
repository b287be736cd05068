import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { BookingDetails } from './booking-details';

const BOOKING = {
  id: 'b1',
  reference: 'K7M2QX',
  status: 'CONFIRMED',
  showtime: {
    id: 's1',
    movie: { id: 'm1', title: 'Metropolis' },
    theater: { id: 't1', name: 'Odeon', timezone: 'Europe/Madrid' },
    screen: { id: 'c1', name: 'Screen 1' },
    startsAt: '2999-11-27T19:15:00Z',
    endsAt: '2999-11-27T22:00:00Z',
  },
  seats: ['C3', 'B2'],
  lostSeats: [] as string[],
  tickets: [],
  total: 2400,
  currency: 'EUR',
  createdAt: '2026-11-22T18:00:00Z',
};

describe('A booking whose showtime moved to another room', () => {
  let fixture: ComponentFixture<BookingDetails>;

  async function show(booking: object): Promise<string> {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])],
    });
    fixture = TestBed.createComponent(BookingDetails);
    fixture.componentRef.setInput('bookingId', 'b1');
    fixture.detectChanges();
    TestBed.inject(HttpTestingController).expectOne('/api/bookings/b1').flush(booking);
    await fixture.whenStable();
    return fixture.nativeElement.textContent.replace(/\s+/g, ' ');
  }

  it('says which seat is lost, and what to do', async () => {
    expect(await show({ ...BOOKING, lostSeats: ['B2'] })).toContain(
      'The film moved to another room, where no seat like B2 is free: please ask at the counter, or cancel the booking.',
    );
  });

  it('says nothing when every seat has its equal', async () => {
    expect(await show(BOOKING)).not.toContain('another room');
  });

  it('says nothing once it is cancelled', async () => {
    expect(await show({ ...BOOKING, status: 'CANCELLED', lostSeats: ['B2'] })).not.toContain('another room');
  });
});
