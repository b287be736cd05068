import { SCREEN, SMALLER, ShowtimeFormDriver, THEATER, answered } from './showtime-form.driver';

const STANDARD_ROW = { rows: [{ label: 'A', seats: [{ number: 1, kind: 'STANDARD' }] }] };

describe('the screen in the form of a showtime', () => {
  let form: ShowtimeFormDriver;

  beforeEach(() => {
    form = new ShowtimeFormDriver();
  });

  it('moves to another screen, with its formats and a price for each of its kinds', async () => {
    await form.open();
    await form.choose('Screen', /Screen 2/);

    expect(form.page.componentInstance.unsaved()).toBe(true);
    expect(await (await form.select('Format')).getValueText()).toBe('2D');
    expect(form.labels()).toContain('Premium');
    expect(form.labels()).not.toContain('Standard');
    form.save();
    await vi.waitFor(() => expect(document.activeElement).toBe(form.box('Premium')));
    await form.type('Premium', '16.50');
    form.save();
    const put = await form.asked('/api/showtimes/x');
    expect(put.request.body).toMatchObject({ screenId: 's2', prices: { PREMIUM: 1650 }, format: '2D' });
  });

  it('costs what it did when the screen stays after all', async () => {
    await form.open();
    await form.choose('Screen', /Screen 2/);
    await form.choose('Screen', /Screen 1/);

    expect(form.box('Standard').value).toBe('12.00');
    expect(form.labels()).not.toContain('Premium');
  });

  it('can stay on a screen that was closed since', async () => {
    await form.open(answered([SMALLER]));

    expect(await (await form.select('Screen')).getValueText()).toBe('Screen 1');
    await form.choose('Screen', /Screen 2/);
    await form.choose('Screen', 'Screen 1');
    expect(await (await form.select('Format')).getValueText()).toBe('3D');
    form.save();
    const put = await form.asked('/api/showtimes/x');
    expect(put.request.body).toMatchObject({ screenId: 's', prices: { STANDARD: 1200 }, format: '3D' });
  });

  it('can be changed while the other screens cannot be read', async () => {
    await form.open((screens) => screens.flush(null, { status: 503, statusText: 'Unavailable' }));

    expect(await (await form.select('Screen')).getValueText()).toBe('Screen 1');
    expect(form.element().textContent).toContain('The screens could not be read.');
    expect(form.box('Standard').value).toBe('12.00');
  });

  it('keeps what is typed before the screens are known', async () => {
    await form.open((screens) => {
      form.box('Standard').value = '13';
      form.box('Standard').dispatchEvent(new Event('input'));
      form.page.detectChanges();
      screens.flush({ items: [SCREEN, SMALLER] });
    });

    expect(form.box('Standard').value).toBe('13');
    expect(form.page.componentInstance.unsaved()).toBe(true);
  });

  it('asks a new one for prices of the screen that is chosen last', async () => {
    form.page.detectChanges();
    (await form.asked('/api/theaters')).flush({ items: [THEATER] });
    (await form.asked('/api/movies')).flush({ items: [] });
    (await form.asked('/api/theaters/t/screens')).flush({ items: [{ ...SCREEN, layout: STANDARD_ROW }, SMALLER] });
    await form.choose('Screen', /Screen 1/);
    await form.type('Standard', '12');
    await form.choose('Screen', /Screen 2/);

    expect(await (await form.select('Format')).getValueText()).toBe('2D');
    expect(form.labels()).toContain('Premium');
    expect(form.labels()).not.toContain('Standard');
  });
});
