import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { Icon } from '../../ui/icon/icon';
import { Seat } from '../seat';
import { seatAfter } from '../seat-keys';
import { SEAT, SeatPlace, layOut } from '../seat-layout';
import { SeatLook, lookOf, seatName } from '../seat-name';
import { SeatMiniMap, Window } from '../seat-mini-map/seat-mini-map';
import { PinchZoom } from './pinch-zoom';

/** Fingers hit what is this large, in CSS pixels. */
const TARGET = 40;
const TOO_SMALL = 28;

interface SeatCell {
  look: SeatLook;
  name: string;
}

/** The room from above: a grid for keyboards and screen readers, a picture to tap for everybody else. */
@Component({
  selector: 'app-seat-map',
  imports: [Icon, PinchZoom, SeatMiniMap],
  templateUrl: './seat-map.html',
  styleUrl: './seat-map.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SeatMap {
  readonly seats = input.required<Seat[]>();
  readonly currency = input.required<string>();
  readonly chosen = input.required<ReadonlySet<string>>();
  /** Seats that the person has and can choose again. */
  readonly own = input<ReadonlySet<string>>(new Set<string>());
  /** Seats that were just taken by somebody else: they shake once. */
  readonly lost = input<ReadonlySet<string>>(new Set<string>());
  readonly toggled = output<Seat>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly zoomer = viewChild.required(PinchZoom);
  private readonly frame = viewChild.required<ElementRef<HTMLElement>>('frame');
  protected readonly zoom = signal(1);
  protected readonly window = signal<Window>({ x: 0, y: 0, width: 1, height: 1 });
  protected readonly seatSize = SEAT;
  protected readonly layout = computed(() => layOut(this.seats()));
  protected readonly viewBox = computed(() => `0 0 ${this.layout().width} ${this.layout().height}`);
  protected readonly arc = computed(() => {
    const { left, right } = this.layout();
    const inset = (right - left) * 0.06;
    return `M${left + inset} 58Q${(left + right) / 2} 10 ${right - inset} 58`;
  });
  protected readonly glow = computed(() => {
    const { left, right } = this.layout();
    const inset = (right - left) * 0.06;
    return `M${left + inset} 58Q${(left + right) / 2} 10 ${right - inset} 58L${right} 120H${left}Z`;
  });
  /** Unzoomed, the whole room is to be seen without scrolling, as long as its seats stay large enough to hit. */
  protected readonly roomWidth = computed(() => {
    const { width, height } = this.layout();
    return this.zoom() > 1 ? null : `clamp(560px, calc((100dvh - 350px) * ${width / height}), ${width * 1.2}px)`;
  });
  /** Computed once per change of the seats or the choice: a map has hundreds, and is drawn again with each key. */
  protected readonly cells = computed(() => new Map(this.seats().map((seat) => [seat.id, this.cellOf(seat)])));
  /** The grid's one tab stop. */
  protected readonly stop = linkedSignal<Seat[], string | undefined>({
    source: this.seats,
    computation: (seats, previous) =>
      seats.some((seat) => seat.id === previous?.value)
        ? previous?.value
        : (seats.find((seat) => seat.state === 'FREE') ?? seats.at(0))?.id,
  });

  private cellOf(seat: Seat): SeatCell {
    const look = lookOf(seat, this.chosen(), this.own());
    return { look, name: seatName(seat, look, this.currency()) };
  }

  protected at({ x, y }: SeatPlace): string {
    return `translate(${x - SEAT / 2} ${y - SEAT / 2})`;
  }

  protected pick(seat: Seat): void {
    this.stop.set(seat.id);
    this.toggled.emit(seat);
  }

  /** A finger on a small seat chooses it and comes closer, so that the next taps, or a correction, are easy. */
  protected tap(event: MouseEvent, seat: Seat): void {
    this.pick(seat);
    const size = (event.currentTarget as Element).getBoundingClientRect().width;
    if (size >= TOO_SMALL || !matchMedia('(pointer: coarse)').matches) return;
    const frame = this.frame().nativeElement.getBoundingClientRect();
    this.zoomer().zoomTo((this.zoom() * TARGET) / size, event.clientX - frame.left, event.clientY - frame.top);
  }

  protected pan(): void {
    const { scrollLeft, scrollTop, scrollWidth, scrollHeight, clientWidth, clientHeight } = this.frame().nativeElement;
    this.window.set({
      x: scrollLeft / scrollWidth,
      y: scrollTop / scrollHeight,
      width: clientWidth / scrollWidth,
      height: clientHeight / scrollHeight,
    });
  }

  protected press(event: KeyboardEvent, seat: Seat): void {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.pick(seat);
      return;
    }
    const next = seatAfter(this.layout(), seat.id, event.key, event.ctrlKey);
    if (!next) return;
    event.preventDefault();
    this.stop.set(next);
    this.host.nativeElement.querySelector<SVGGElement>(`[data-seat="${CSS.escape(next)}"]`)?.focus();
  }

  protected zoomBy(factor: number): void {
    this.zoomer().zoomTo(this.zoom() * factor);
  }

  protected fit(): void {
    this.zoomer().zoomTo(1);
  }
}
