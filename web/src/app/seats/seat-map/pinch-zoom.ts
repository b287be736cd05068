import { DestroyRef, Directive, ElementRef, afterNextRender, inject, model } from '@angular/core';

const LARGEST = 4;

/** A scrolling frame whose content grows with `zoom`: one finger pans, two fingers zoom, the point between them stays. */
@Directive({ selector: '[appPinchZoom]' })
export class PinchZoom {
  /** 1 fits the frame's width. */
  readonly zoom = model(1, { alias: 'appPinchZoom' });

  private readonly frame = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private spread = 0;

  constructor() {
    const aborter = new AbortController();
    inject(DestroyRef).onDestroy(() => aborter.abort());
    afterNextRender(() => {
      // Not passive: the page itself must not zoom under the fingers.
      const options = { passive: false, signal: aborter.signal };
      this.frame.addEventListener('touchstart', (event) => this.start(event), options);
      this.frame.addEventListener('touchmove', (event) => this.move(event), options);
      this.frame.addEventListener('wheel', (event) => this.wheel(event), options);
    });
  }

  /** Keeps the given point of the frame (its middle by default) where it is. */
  zoomTo(wanted: number, x = this.frame.clientWidth / 2, y = this.frame.clientHeight / 2): void {
    const before = this.zoom();
    const after = Math.min(LARGEST, Math.max(1, wanted));
    if (after === before) return;
    const left = ((this.frame.scrollLeft + x) * after) / before - x;
    const top = ((this.frame.scrollTop + y) * after) / before - y;
    this.zoom.set(after);
    requestAnimationFrame(() => this.frame.scrollTo({ left, top }));
  }

  private start(event: TouchEvent): void {
    if (event.touches.length === 2) this.spread = spreadOf(event);
  }

  private move(event: TouchEvent): void {
    if (event.touches.length !== 2 || !this.spread) return;
    event.preventDefault();
    const spread = spreadOf(event);
    const box = this.frame.getBoundingClientRect();
    const [a, b] = [event.touches[0], event.touches[1]];
    const x = (a.clientX + b.clientX) / 2 - box.left;
    const y = (a.clientY + b.clientY) / 2 - box.top;
    this.zoomTo((this.zoom() * spread) / this.spread, x, y);
    this.spread = spread;
  }

  private wheel(event: WheelEvent): void {
    if (!event.ctrlKey) return;
    event.preventDefault();
    const box = this.frame.getBoundingClientRect();
    this.zoomTo(this.zoom() * Math.exp(-event.deltaY / 200), event.clientX - box.left, event.clientY - box.top);
  }
}

function spreadOf({ touches }: TouchEvent): number {
  return Math.hypot(touches[0].clientX - touches[1].clientX, touches[0].clientY - touches[1].clientY);
}
