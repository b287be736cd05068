import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, TestRequest, provideHttpClientTesting } from '@angular/common/http/testing';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { MatFormFieldHarness } from '@angular/material/form-field/testing';
import { MatSelectHarness } from '@angular/material/select/testing';
import { provideRouter } from '@angular/router';
import { ShowtimeForm } from './showtime-form';

export const THEATER = { id: 't', name: 'Odeon', city: 'Madrid', timezone: 'Europe/Madrid', currency: 'EUR' };
export const SCREEN = {
  id: 's',
  theaterId: 't',
  name: 'Screen 1',
  formats: ['2D', '3D'],
  capacity: 120,
  layout: { rows: [] },
};
export const SMALLER = {
  ...SCREEN,
  id: 's2',
  name: 'Screen 2',
  formats: ['2D'],
  layout: { rows: [{ label: 'A', seats: [{ number: 1, kind: 'PREMIUM' }] }] },
};
export const SHOWTIME = {
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

export function answered(items: (typeof SCREEN | typeof SMALLER)[]) {
  return (request: TestRequest) => request.flush({ items });
}

/** The form as specs use it, with the servers' answers in their hands. */
export class ShowtimeFormDriver {
  readonly page: ComponentFixture<ShowtimeForm>;
  private readonly http: HttpTestingController;

  constructor() {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([{ path: '**', children: [] }])],
    });
    this.http = TestBed.inject(HttpTestingController);
    this.page = TestBed.createComponent(ShowtimeForm);
  }

  async open(screens = answered([SCREEN, SMALLER]), theater = THEATER): Promise<void> {
    this.page.componentRef.setInput('id', 'x');
    this.page.detectChanges();
    (await this.asked('/api/theaters')).flush({ items: [theater] });
    (await this.asked('/api/showtimes/x')).flush(SHOWTIME);
    (await this.asked('/api/movies/m')).flush({ ...SHOWTIME.movie, genres: [], durationMinutes: 153 });
    (await this.asked('/api/movies')).flush({ items: [] });
    (await this.asked('/api/seatmaps/x/rules')).flush({ loneSeat: true });
    screens(await this.asked('/api/theaters/t/screens'));
    await this.page.whenStable();
  }

  element(): HTMLElement {
    return this.page.nativeElement;
  }

  asked(url: string): Promise<TestRequest> {
    return vi.waitFor(() => {
      this.page.detectChanges();
      return this.http.expectOne((request) => request.url === url);
    });
  }

  box(label: string): HTMLInputElement {
    const field = [...this.element().querySelectorAll('mat-form-field')].find((found) =>
      found.querySelector('mat-label')?.textContent.includes(label),
    );
    const found = field?.querySelector('input');
    if (!found) {
      throw new Error(`no field ${label}`);
    }
    return found;
  }

  async type(label: string, text: string): Promise<void> {
    this.box(label).value = text;
    this.box(label).dispatchEvent(new Event('input'));
    await this.page.whenStable();
  }

  async select(label: string): Promise<MatSelectHarness> {
    const loader = TestbedHarnessEnvironment.loader(this.page);
    const field = await loader.getHarness(MatFormFieldHarness.with({ floatingLabelText: label }));
    const control = await field.getControl(MatSelectHarness);
    if (!control) {
      throw new Error(`no choice of ${label}`);
    }
    return control;
  }

  async choose(label: string, text: string | RegExp): Promise<void> {
    await (await this.select(label)).clickOptions({ text });
  }

  labels(): string[] {
    return [...this.element().querySelectorAll('mat-label')].map((label) => label.textContent.trim());
  }

  save(): void {
    this.element()
      .querySelector('form')
      ?.dispatchEvent(new Event('submit', { cancelable: true }));
  }
}
