import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, model, signal } from '@angular/core';
import { MatMenuModule } from '@angular/material/menu';
import { SeatKind } from '../../../theaters/theater';
import {
  addPlace,
  addRow,
  capacityOf,
  countOf,
  flawsOf,
  generate,
  Layout,
  MAX_PLACES,
  MAX_ROWS,
  nextKind,
  Place,
  removePlace,
  removeRow,
  renumber,
  SEAT_KINDS,
  withColumnKind,
  withKind,
  withLabel,
  withRowKind,
} from '../layout';

/** What a click does to a place: takes the next kind, or makes it one kind. */
type Brush = 'next' | 'gap' | SeatKind;

const NAMES: Record<SeatKind, string> = {
  STANDARD: 'Standard',
  PREMIUM: 'Premium',
  WHEELCHAIR: 'Wheelchair',
  COMPANION: 'Companion',
};
const KEYS: Record<string, SeatKind | null> = {
  s: 'STANDARD',
  p: 'PREMIUM',
  w: 'WHEELCHAIR',
  c: 'COMPANION',
  g: null,
  delete: null,
  backspace: null,
};

/** Edits a hall's seats by click, drag or keyboard: one tab stop, arrows move, a letter sets the kind. */
@Component({
  selector: 'app-layout-editor',
  imports: [MatMenuModule],
  templateUrl: './layout-editor.html',
  styleUrl: './layout-editor.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LayoutEditor {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly layout = model.required<Layout>();

  protected readonly maxRows = MAX_ROWS;
  protected readonly maxPlaces = MAX_PLACES;
  protected readonly rowCount = signal(8);
  protected readonly placeCount = signal(12);

  protected readonly brush = signal<Brush>('next');
  protected readonly brushes = computed(() => [
    { brush: 'next' as Brush, name: 'Next kind', kind: '', count: null },
    ...SEAT_KINDS.map((kind) => ({
      brush: kind as Brush,
      name: NAMES[kind],
      kind,
      count: countOf(this.layout(), kind),
    })),
    { brush: 'gap' as Brush, name: 'Gap', kind: 'GAP', count: null },
  ]);
  protected readonly kinds = SEAT_KINDS.map((kind) => ({ kind, name: NAMES[kind] }));

  protected readonly capacity = computed(() => capacityOf(this.layout()));
  protected readonly flaws = computed(() => flawsOf(this.layout()));
  protected readonly columns = computed(() =>
    Array.from({ length: Math.max(0, ...this.layout().rows.map((row) => row.seats.length)) }, (_, index) => index),
  );

  private readonly current = signal({ row: 0, seat: 0 });
  /** The place that Tab reaches; it stays inside the hall when rows go. */
  protected readonly stop = computed(() => {
    const rows = this.layout().rows;
    const row = Math.min(this.current().row, rows.length - 1);
    return { row, seat: Math.min(this.current().seat, (rows[row]?.seats.length ?? 1) - 1) };
  });

  protected nameOf(label: string, place: Place): string {
    return `Row ${label}, place ${place.number}, ${place.kind ? NAMES[place.kind].toLowerCase() : 'gap'}`;
  }

  protected generate(): void {
    this.layout.set(generate(clamp(this.rowCount(), MAX_ROWS), clamp(this.placeCount(), MAX_PLACES)));
  }

  protected paint(row: number, seat: number): void {
    this.current.set({ row, seat });
    const place = this.layout().rows[row].seats[seat];
    const brush = this.brush();
    const kind = brush === 'next' ? nextKind(place.kind) : brush === 'gap' ? null : brush;
    this.layout.update((layout) => withKind(layout, row, seat, kind));
  }

  /** A kind is drawn over many places with the button held; "next kind" would flicker through them. */
  protected drag(event: PointerEvent, row: number, seat: number): void {
    if ((event.buttons & 1) === 1 && this.brush() !== 'next') {
      this.paint(row, seat);
    }
  }

  protected pressed(event: KeyboardEvent, row: number, seat: number): void {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const rows = this.layout().rows;
    const key = event.key.toLowerCase();
    switch (event.key) {
      case 'ArrowLeft':
        return this.move(event, row, Math.max(0, seat - 1));
      case 'ArrowRight':
        return this.move(event, row, Math.min(rows[row].seats.length - 1, seat + 1));
      case 'ArrowUp':
        return this.move(event, Math.max(0, row - 1), seat);
      case 'ArrowDown':
        return this.move(event, Math.min(rows.length - 1, row + 1), seat);
      case 'Home':
        return this.move(event, row, 0);
      case 'End':
        return this.move(event, row, rows[row].seats.length - 1);
      case 'PageUp':
        return this.move(event, 0, seat);
      case 'PageDown':
        return this.move(event, rows.length - 1, seat);
      default:
        if (Object.hasOwn(KEYS, key)) {
          event.preventDefault();
          this.layout.update((layout) => withKind(layout, row, seat, KEYS[key]));
        }
    }
  }

  protected relabel(row: number, label: string): void {
    this.layout.update((layout) => withLabel(layout, row, label));
  }

  protected fillRow(row: number, kind: SeatKind): void {
    this.layout.update((layout) => withRowKind(layout, row, kind));
  }

  /** An aisle where most rows have a seat, seats again where most have a gap. */
  protected toggleColumn(seat: number): void {
    this.layout.update((layout) => {
      const places = layout.rows.map((row) => row.seats[seat]).filter((place) => place !== undefined);
      const gaps = places.filter((place) => place.kind === null).length;
      return withColumnKind(layout, seat, gaps * 2 > places.length ? 'STANDARD' : null);
    });
  }

  protected addPlace(row: number): void {
    this.layout.update((layout) => addPlace(layout, row));
  }

  protected removePlace(row: number): void {
    this.layout.update((layout) => removePlace(layout, row));
  }

  protected addRow(): void {
    this.layout.update(addRow);
  }

  protected removeRow(row: number): void {
    this.layout.update((layout) => removeRow(layout, row));
  }

  protected renumber(): void {
    this.layout.update(renumber);
  }

  private move(event: KeyboardEvent, row: number, seat: number): void {
    event.preventDefault();
    const last = this.layout().rows[row].seats.length - 1;
    const target = { row, seat: Math.min(seat, last) };
    this.current.set(target);
    this.host.nativeElement.querySelector<HTMLElement>(`[data-place="${target.row}-${target.seat}"]`)?.focus();
  }
}

function clamp(count: number, most: number): number {
  return Math.min(most, Math.max(1, Math.trunc(count) || 1));
}
