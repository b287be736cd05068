import { ComponentFixture, TestBed } from '@angular/core/testing';
import { Seat } from '../seat';
import { SeatMap } from './seat-map';

function seat(id: string, over: Partial<Seat> = {}): Seat {
  const base = {
    id,
    row: id[0],
    number: Number(id.slice(1)),
    kind: 'STANDARD',
    price: 1200,
    state: 'FREE',
    version: 1,
  };
  return { ...base, ...over } as Seat;
}

describe('SeatMap', () => {
  let fixture: ComponentFixture<SeatMap>;
  let toggled: string[];

  beforeEach(async () => {
    fixture = TestBed.createComponent(SeatMap);
    fixture.componentRef.setInput('seats', [seat('A1', { state: 'SOLD' }), seat('A2'), seat('A4'), seat('B2')]);
    fixture.componentRef.setInput('currency', 'EUR');
    fixture.componentRef.setInput('chosen', new Set(['A4']));
    toggled = [];
    fixture.componentInstance.toggled.subscribe(({ id }) => toggled.push(id));
    document.body.append(fixture.nativeElement);
    await fixture.whenStable();
  });

  function cell(id: string): SVGGElement {
    return fixture.nativeElement.querySelector(`[data-seat="${id}"]`);
  }

  async function press(id: string, key: string): Promise<void> {
    cell(id).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    await fixture.whenStable();
  }

  it('is a grid with one tab stop, on a free seat', () => {
    const stops = [...fixture.nativeElement.querySelectorAll('[role=gridcell][tabindex="0"]')];

    expect(stops.map((stop) => stop.getAttribute('data-seat'))).toEqual(['A2']);
  });

  it('names its cells', () => {
    expect(cell('A1').getAttribute('aria-label')).toBe('Row A, seat 1, standard, 12 euros, sold');
    expect(cell('A1').getAttribute('aria-disabled')).toBe('true');
    expect(cell('A4').getAttribute('aria-label')).toBe('Row A, seat 4, standard, 12 euros, your choice');
    expect(cell('A4').getAttribute('aria-selected')).toBe('true');
  });

  it('moves by arrows over the aisle and keeps one tab stop', async () => {
    await press('A2', 'ArrowRight');

    expect(document.activeElement).toBe(cell('A4'));
    expect(cell('A4').getAttribute('tabindex')).toBe('0');
    expect(cell('A2').getAttribute('tabindex')).toBe('-1');
  });

  it('chooses by Enter, Space and click', async () => {
    await press('A2', 'Enter');
    await press('B2', ' ');
    cell('A4').dispatchEvent(new MouseEvent('click', { bubbles: true }));

    expect(toggled).toEqual(['A2', 'B2', 'A4']);
  });

  it('keeps the tab stop when a seat changes', async () => {
    await press('A2', 'ArrowRight');
    fixture.componentRef.setInput('seats', [seat('A1'), seat('A2', { state: 'HELD' }), seat('A4'), seat('B2')]);
    await fixture.whenStable();

    expect(cell('A4').getAttribute('tabindex')).toBe('0');
    expect(cell('A2').getAttribute('data-state')).toBe('held');
  });
});
