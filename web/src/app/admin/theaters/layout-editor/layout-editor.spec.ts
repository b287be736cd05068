import { TestBed } from '@angular/core/testing';
import { generate } from '../layout';
import { LayoutEditor } from './layout-editor';

describe('the layout editor', () => {
  async function opened(rows = 2, places = 3) {
    const editor = TestBed.createComponent(LayoutEditor);
    editor.componentRef.setInput('layout', generate(rows, places));
    document.body.append(editor.nativeElement as HTMLElement);
    await editor.whenStable();
    const place = (row: number, seat: number) =>
      (editor.nativeElement as HTMLElement).querySelector<HTMLButtonElement>(`[data-place="${row}-${seat}"]`) ??
      fail(`no place ${row}-${seat}`);
    const press = async (key: string) => {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      await editor.whenStable();
    };
    return { editor, place, press, text: () => (editor.nativeElement as HTMLElement).textContent };
  }

  function fail(message: string): never {
    throw new Error(message);
  }

  it('cycles a seat by click and counts the capacity', async () => {
    const { editor, place, text } = await opened();

    place(0, 0).click();
    await editor.whenStable();
    expect(editor.componentInstance.layout().rows[0].seats[0].kind).toBe('PREMIUM');

    for (let click = 0; click < 3; click++) {
      place(0, 0).click();
      await editor.whenStable();
    }
    expect(editor.componentInstance.layout().rows[0].seats[0].kind).toBeNull();
    expect(text()).toMatch(/5\s+seats/);
  });

  it('has one tab stop, which the arrows move', async () => {
    const { editor, place, press } = await opened();
    const stops = () => (editor.nativeElement as HTMLElement).querySelectorAll('[role=gridcell][tabindex="0"]');

    place(0, 0).focus();
    await press('ArrowDown');
    await press('End');

    expect(document.activeElement).toBe(place(1, 2));
    expect(stops()).toHaveLength(1);
    expect(stops()[0]).toBe(place(1, 2));
  });

  it('sets kinds by letters', async () => {
    const { editor, place, press } = await opened();

    place(1, 1).focus();
    await press('w');
    expect(editor.componentInstance.layout().rows[1].seats[1].kind).toBe('WHEELCHAIR');

    await press('Delete');
    expect(editor.componentInstance.layout().rows[1].seats[1].kind).toBeNull();
    expect(place(1, 1).getAttribute('aria-label')).toBe('Row B, place 2, gap');
  });
});
