import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, TestRequest, provideHttpClientTesting } from '@angular/common/http/testing';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { MatFormFieldHarness } from '@angular/material/form-field/testing';
import { MatSelectHarness } from '@angular/material/select/testing';
import { Router, provideRouter } from '@angular/router';
import { ShowtimeForm } from './showtime-form';

describe('the form of a showtime', () => {
  const THEATER = { id: 't', name: 'Odeon', city: 'Madrid', timezone: 'Europe/Madrid', currency: 'EUR' };
  const SCREEN = {
    id: 's',
    theaterId: 't',
    name: 'Screen 1',
    formats: ['2D', '3D'],
    capacity: 120,
    layout: { rows: [] },
  };
  const STANDARD_ROW = { rows: [{ label: 'A', seats: [{ number: 1, kind: 'STANDARD' }] }] };
  const SMALLER = {
    ...SCREEN,
    id: 's2',
    name: 'Screen 2',
    formats: ['2D'],
    layout: { rows: [{ label: 'A', seats: [{ number: 1, kind: 'PREMIUM' }] }] },
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

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([{ path: '**', children: [] }])],
    });
    http = TestBed.inject(HttpTestingController);
    page = TestBed.createComponent(ShowtimeForm);
  });

  async function open(screens = answered([SCREEN, SMALLER]), theater = THEATER): Promise<void> {
    page.componentRef.setInput('id', 'x');
    page.detectChanges();
    (await asked('/api/theaters')).flush({ items: [theater] });
    (await asked('/api/showtimes/x')).flush(SHOWTIME);
    (await asked('/api/movies/m')).flush({ ...SHOWTIME.movie, genres: [], durationMinutes: 153 });
    (await asked('/api/movies')).flush({ items: [] });
    (await asked('/api/seatmaps/x/rules')).flush({ loneSeat: true });
    screens(await asked('/api/theaters/t/screens'));
    await page.whenStable();
  }

  function answered(items: (typeof SCREEN | typeof SMALLER)[]) {
    return (request: TestRequest) => request.flush({ items });
  }

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

  async function select(label: string): Promise<MatSelectHarness> {
    const loader = TestbedHarnessEnvironment.loader(page);
    const field = await loader.getHarness(MatFormFieldHarness.with({ floatingLabelText: label }));
    const control = await field.getControl(MatSelectHarness);
    if (!control) {
      throw new Error(`no choice of ${label}`);
    }
    return control;
  }

  async function choose(label: string, text: string | RegExp): Promise<void> {
    await (await select(label)).clickOptions({ text });
  }

  function labels(): string[] {
    return [...element().querySelectorAll('mat-label')].map((label) => label.textContent.trim());
  }

  function save(): void {
    element()
      .querySelector('form')
      ?.dispatchEvent(new Event('submit', { cancelable: true }));
  }

  it('shows what is planned, in a theater that stays', async () => {
    await open();

    expect(page.componentInstance.unsaved()).toBe(false);
    expect(box('Film').value).toBe('Metropolis');
    expect([box('Date').value, box('Time').value]).toEqual(['2999-11-27', '20:15']);
    expect(box('Standard').value).toBe('12.00');
    expect(await (await select('Screen')).getValueText()).toBe('Screen 1 (120 seats)');
    expect(element().querySelector('.admin-note')?.textContent).toContain('Odeon');
    expect(element().textContent).toContain('Runs 2 h 33.');
    expect(labels()).not.toContain('Theater');
  });

  it('moves to another screen, with its formats and a price for each of its kinds', async () => {
    await open();
    await choose('Screen', /Screen 2/);

    expect(page.componentInstance.unsaved()).toBe(true);
    expect(await (await select('Format')).getValueText()).toBe('2D');
    expect(labels()).toContain('Premium');
    expect(labels()).not.toContain('Standard');
    save();
    await vi.waitFor(() => expect(document.activeElement).toBe(box('Premium')));
    await type('Premium', '16.50');
    save();
    const put = await asked('/api/showtimes/x');
    expect(put.request.body).toMatchObject({ screenId: 's2', prices: { PREMIUM: 1650 }, format: '2D' });
  });

  it('costs what it did when the screen stays after all', async () => {
    await open();
    await choose('Screen', /Screen 2/);
    await choose('Screen', /Screen 1/);

    expect(box('Standard').value).toBe('12.00');
    expect(labels()).not.toContain('Premium');
  });

  it('can stay on a screen that was closed since', async () => {
    await open(answered([SMALLER]));

    expect(await (await select('Screen')).getValueText()).toBe('Screen 1');
    await choose('Screen', /Screen 2/);
    await choose('Screen', 'Screen 1');
    expect(await (await select('Format')).getValueText()).toBe('3D');
    save();
    const put = await asked('/api/showtimes/x');
    expect(put.request.body).toMatchObject({ screenId: 's', prices: { STANDARD: 1200 }, format: '3D' });
  });

  it('can be changed while the other screens cannot be read', async () => {
    await open((screens) => screens.flush(null, { status: 503, statusText: 'Unavailable' }));

    expect(await (await select('Screen')).getValueText()).toBe('Screen 1');
    expect(element().textContent).toContain('The screens could not be read.');
    expect(box('Standard').value).toBe('12.00');
  });

  it('keeps what is typed before the screens are known', async () => {
    await open((screens) => {
      box('Standard').value = '13';
      box('Standard').dispatchEvent(new Event('input'));
      page.detectChanges();
      screens.flush({ items: [SCREEN, SMALLER] });
    });

    expect(box('Standard').value).toBe('13');
    expect(page.componentInstance.unsaved()).toBe(true);
  });

  it('sends the whole plan and goes back to its day', async () => {
    await open();
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

  it('stays in the currency that it was scheduled in', async () => {
    await open(answered([SCREEN]), { ...THEATER, currency: 'JPY' });
    save();

    const put = await asked('/api/showtimes/x');
    expect(put.request.body).toMatchObject({ prices: { STANDARD: 1200 }, currency: 'EUR' });
  });

  it('says what is in the way', async () => {
    await open();
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
    await open();
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

  it('asks a new one for prices of the screen that is chosen last', async () => {
    page.detectChanges();
    (await asked('/api/theaters')).flush({ items: [THEATER] });
    (await asked('/api/movies')).flush({ items: [] });
    (await asked('/api/theaters/t/screens')).flush({ items: [{ ...SCREEN, layout: STANDARD_ROW }, SMALLER] });
    await choose('Screen', /Screen 1/);
    await type('Standard', '12');
    await choose('Screen', /Screen 2/);

    expect(await (await select('Format')).getValueText()).toBe('2D');
    expect(labels()).toContain('Premium');
    expect(labels()).not.toContain('Standard');
  });
});
