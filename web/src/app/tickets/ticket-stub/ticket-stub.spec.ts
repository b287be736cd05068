import { ComponentFixture, TestBed } from '@angular/core/testing';
import { Booking } from '../booking';
import { TicketStub } from './ticket-stub';

const CODE = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.repeat(5);
const TICKET = { id: 't1', seat: 'C4', type: 'ADULT', code: CODE };
const BOOKING: Booking = {
  id: 'b1',
  reference: 'K7M2QX4B',
  status: 'CONFIRMED',
  showtime: {
    id: 's1',
    movie: { id: 'm1', title: 'Metropolis' },
    theater: { id: 'o1', name: 'Odeon', timezone: 'Europe/Madrid' },
    screen: { id: 'c1', name: 'Screen 1' },
    startsAt: '2999-11-27T19:15:00Z',
    endsAt: '2999-11-27T22:00:00Z',
  },
  seats: ['C4'],
  tickets: [TICKET],
  total: 1200,
  currency: 'EUR',
  createdAt: '2026-11-22T18:00:00Z',
};

describe('A ticket', () => {
  let fixture: ComponentFixture<TicketStub>;

  async function show(voided: boolean): Promise<HTMLElement> {
    fixture = TestBed.createComponent(TicketStub);
    fixture.componentRef.setInput('booking', BOOKING);
    fixture.componentRef.setInput('ticket', TICKET);
    fixture.componentRef.setInput('voided', voided);
    await fixture.whenStable();
    return fixture.nativeElement;
  }

  it('shows its code as a picture, and what a person can read out', async () => {
    const stub = await show(false);

    expect(stub.querySelector('[role=img]')?.getAttribute('aria-label')).toBe('Show the QR code of seat C4');
    expect(stub.textContent).toContain('K7M2QX4B · C4');
    expect(stub.textContent).not.toContain(CODE);
  });

  it('opens its code over the whole screen', async () => {
    (await show(false)).querySelector('button')?.click();
    await fixture.whenStable();

    const dialog = document.querySelector('app-qr-dialog');
    expect(dialog?.querySelector('[role=img]')?.getAttribute('aria-label')).toBe('QR code of seat C4');
  });

  it('takes its code off the screen when a new one replaces it', async () => {
    (await show(false)).querySelector('button')?.click();
    await fixture.whenStable();
    fixture.componentRef.setInput('ticket', { ...TICKET });
    await fixture.whenStable();
    expect(document.querySelector('app-qr-dialog')).not.toBeNull();

    fixture.componentRef.setInput('ticket', { ...TICKET, seat: 'D1', code: 'NEW' });
    fixture.detectChanges();

    await vi.waitFor(() => expect(document.querySelector('app-qr-dialog')).toBeNull());
  });

  it('has no code to show once it is cancelled', async () => {
    expect((await show(true)).querySelector('[role=img]')).toBeNull();
  });
});
