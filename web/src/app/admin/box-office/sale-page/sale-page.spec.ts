import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, TestRequest, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Subject } from 'rxjs';
import { Live, LiveMessage } from '../../../core/live';
import { SalePage } from './sale-page';

const SEATS = ['C4', 'C5', 'C6'].map((id) => ({
  id,
  row: 'C',
  number: Number(id.slice(1)),
  kind: 'STANDARD',
  price: 1200,
  state: 'FREE',
  version: 1,
}));
const SHOWTIME = {
  id: 's1',
  movie: { id: 'm1', title: 'Metropolis' },
  theater: { id: 't1', name: 'Odeon', timezone: 'Europe/Madrid' },
  screen: { id: 'c1', name: 'Screen 1' },
  startsAt: '2999-11-27T19:15:00Z',
  endsAt: '2999-11-27T22:00:00Z',
  prices: { STANDARD: 1200 },
  currency: 'EUR',
  ticketTypes: [],
  status: 'SCHEDULED',
};
const HOLD = { id: 'h1', showtimeId: 's1', seats: ['C4'], expiresAt: '2999-11-27T19:00:00Z' };

describe('a sale at the box office', () => {
  const messages = new Subject<LiveMessage>();
  let http: HttpTestingController;
  let fixture: ComponentFixture<SalePage>;

  async function open(showtime = SHOWTIME): Promise<void> {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: Live, useValue: { listen: () => messages, connected: signal(true) } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(SalePage);
    fixture.componentRef.setInput('showtimeId', 's1');
    (await asked('/api/showtimes/s1')).flush(showtime);
    await answerMap();
  }

  async function answerMap(): Promise<void> {
    (await asked('/api/seatmaps/s1')).flush({ showtimeId: 's1', currency: 'EUR', seats: SEATS });
    await fixture.whenStable();
  }

  function asked(url: string): Promise<TestRequest> {
    return vi.waitFor(() => {
      fixture.detectChanges();
      return http.expectOne(url);
    });
  }

  async function tap(selector: string): Promise<void> {
    fixture.nativeElement.querySelector(selector).dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await fixture.whenStable();
  }

  function text(): string {
    return fixture.nativeElement.textContent.replace(/\s+/g, ' ');
  }

  it('holds the seats before there is talk of money', async () => {
    await open();
    await tap('[data-seat="C4"]');
    expect(text()).toContain('€12.00');
    await tap('.bar .primary');
    const hold = await asked('/api/holds');
    expect(hold.request.body).toEqual({ showtimeId: 's1', seats: ['C4'], accessible: false });
    hold.flush(HOLD);
    await vi.waitFor(() => {
      fixture.detectChanges();
      expect(fixture.nativeElement.querySelector('app-counter-checkout')).not.toBeNull();
    });
  });

  it('takes the best seats with one tap', async () => {
    await open();
    await tap('[aria-label="The best 2 seats"]');

    expect((await asked('/api/holds/best')).request.body).toEqual({ showtimeId: 's1', count: 2 });
  });

  it('drops a seat that was just taken, and says so', async () => {
    await open();
    await tap('[data-seat="C4"]');
    await tap('[data-seat="C5"]');
    await tap('.bar .primary');
    const problem = { type: '/problems/seat-taken', detail: 'Taken', seats: ['C4'] };
    (await asked('/api/holds')).flush(problem, { status: 409, statusText: 'Conflict' });
    await answerMap();

    expect(text()).toContain('Seat C4 was just taken by somebody else and left your choice.');
    expect([...fixture.nativeElement.querySelectorAll('.stub')].map((stub) => stub.textContent.trim())).toEqual(['C5']);
  });

  it('asks before a wheelchair space is sold', async () => {
    await open();
    await tap('[data-seat="C4"]');
    await tap('.bar .primary');
    const problem = { type: '/problems/accessible-seat', detail: 'Kept', seats: ['C4'] };
    (await asked('/api/holds')).flush(problem, { status: 422, statusText: '' });
    await answerMap();
    expect(text()).toContain('C4 is kept for guests with a wheelchair and who comes with them.');
    await tap('.offers button');

    expect((await asked('/api/holds')).request.body).toEqual({ showtimeId: 's1', seats: ['C4'], accessible: true });
  });

  it('is over once the film has begun', async () => {
    await open({ ...SHOWTIME, startsAt: '2020-01-01T10:00:00Z' });

    expect(text()).toContain('This showtime cannot be sold any more');
  });
});
