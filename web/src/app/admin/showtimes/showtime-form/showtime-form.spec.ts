import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { SCREEN, SHOWTIME, ShowtimeFormDriver, THEATER, answered } from './showtime-form.driver';

describe('the form of a showtime', () => {
  let form: ShowtimeFormDriver;

  beforeEach(() => {
    form = new ShowtimeFormDriver();
  });

  it('shows what is planned, in a theater that stays', async () => {
    await form.open();

    expect(form.page.componentInstance.unsaved()).toBe(false);
    expect(form.box('Film').value).toBe('Metropolis');
    expect([form.box('Date').value, form.box('Time').value]).toEqual(['2999-11-27', '20:15']);
    expect(form.box('Standard').value).toBe('12.00');
    expect(await (await form.select('Screen')).getValueText()).toBe('Screen 1 (120 seats)');
    expect(form.element().querySelector('.admin-note')?.textContent).toContain('Odeon');
    expect(form.element().textContent).toContain('Runs 2 h 33.');
    expect(form.labels()).not.toContain('Theater');
  });

  it('sends the whole plan and goes back to its day', async () => {
    await form.open();
    const navigate = vi.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    await form.type('Time', '21:00');
    await form.type('Standard', '13');
    expect(form.page.componentInstance.unsaved()).toBe(true);
    form.save();

    const put = await form.asked('/api/showtimes/x');
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
    expect(form.page.componentInstance.unsaved()).toBe(false);
  });

  it('stays in the currency that it was scheduled in', async () => {
    await form.open(answered([SCREEN]), { ...THEATER, currency: 'JPY' });
    form.save();

    const put = await form.asked('/api/showtimes/x');
    expect(put.request.body).toMatchObject({ prices: { STANDARD: 1200 }, currency: 'EUR' });
  });

  it('says what is in the way', async () => {
    await form.open();
    form.save();
    const conflict = { id: 'y', movieTitle: 'M', startsAt: '2999-11-27T20:00:00Z', endsAt: '2999-11-27T22:00:00Z' };
    (await form.asked('/api/showtimes/x')).flush(
      { type: '/problems/showtime-overlap', title: 'Conflict', detail: 'The screen is taken', conflict },
      { status: 409, statusText: 'Conflict' },
    );

    await vi.waitFor(() => {
      form.page.detectChanges();
      expect(form.element().querySelector('mat-error')?.textContent ?? '').toContain('The screen is taken by “M”');
    });
    expect(document.activeElement).toBe(form.box('Time'));
  });

  it('goes to what is wrong with no field of its own', async () => {
    await form.open();
    form.save();
    (await form.asked('/api/showtimes/x')).flush(
      { type: '/problems/unavailable', detail: 'The calendar does not answer' },
      { status: 503, statusText: 'Unavailable' },
    );

    await vi.waitFor(() => {
      form.page.detectChanges();
      expect(document.activeElement?.getAttribute('role')).toBe('alert');
    });
    expect(document.activeElement?.textContent).toContain('The calendar does not answer');
  });
});
