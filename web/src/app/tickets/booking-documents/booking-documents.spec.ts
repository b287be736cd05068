import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { BookingDocuments } from './booking-documents';

describe('The documents of a booking', () => {
  let fixture: ComponentFixture<BookingDocuments>;
  let http: HttpTestingController;
  let saved: string[];

  beforeEach(async () => {
    saved = [];
    Object.assign(URL, { createObjectURL: () => 'blob:file', revokeObjectURL: () => undefined });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.download);
    });
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    http = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(BookingDocuments);
    fixture.componentRef.setInput('booking', { id: 'b1', reference: 'K7M2QX4B' });
    await fixture.whenStable();
  });

  function click(label: string): void {
    const buttons = [...fixture.nativeElement.querySelectorAll('button')] as HTMLButtonElement[];
    buttons.find((button) => button.textContent.includes(label))?.click();
  }

  for (const [label, path, name] of [
    ['Tickets (PDF)', 'tickets.pdf', 'tickets-K7M2QX4B.pdf'],
    ['Receipt (PDF)', 'receipt.pdf', 'receipt-K7M2QX4B.pdf'],
    ['Add to calendar', 'calendar.ics', 'tickets-K7M2QX4B.ics'],
  ]) {
    it(`saves ${name}`, () => {
      click(label);

      http.expectOne(`/api/bookings/b1/${path}`).flush(new Blob(['file']));

      expect(saved).toEqual([name]);
    });
  }

  it('says when a file could not be made, and lets try again', async () => {
    click('Tickets (PDF)');
    http.expectOne('/api/bookings/b1/tickets.pdf').flush(new Blob(['{}']), { status: 503, statusText: 'Unavailable' });
    await fixture.whenStable();
    expect(fixture.nativeElement.querySelector('[role=alert]').textContent).toContain('could not be made');

    click('Tickets (PDF)');
    http.expectOne('/api/bookings/b1/tickets.pdf').flush(new Blob(['file']));
    await fixture.whenStable();

    expect(saved).toEqual(['tickets-K7M2QX4B.pdf']);
    expect(fixture.nativeElement.querySelector('[role=alert]')).toBeNull();
  });
});
