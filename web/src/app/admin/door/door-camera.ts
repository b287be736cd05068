import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  inject,
  output,
  signal,
  viewChild,
} from '@angular/core';

/** Milliseconds between two looks at the picture. */
const PAUSE = 150;

interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}
/** Not in every browser, nor in TypeScript's library yet. */
type DetectorType = new (options: { formats: string[] }) => Detector;

function detectorType(): DetectorType | undefined {
  return (globalThis as { BarcodeDetector?: DetectorType }).BarcodeDetector;
}

/** Reads QR codes with the device's camera where the browser can; where it cannot, shows nothing. */
@Component({
  selector: 'app-door-camera',
  template: `
    @if (available) {
      <video #picture playsinline muted [hidden]="!on()" aria-label="Camera"></video>
      <button type="button" class="button" [attr.aria-pressed]="on()" (click)="on() ? stop() : start()">
        {{ on() ? 'Camera off' : 'Scan with the camera' }}
      </button>
      @if (failed()) {
        <p class="admin-alert" role="alert">
          The camera cannot be used. Allow it for this page, or use a hand scanner.
        </p>
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }

    :host:empty {
      display: none;
    }

    video {
      width: 100%;
      max-height: 45dvh;
      border-radius: var(--radius-card);
      background: #000;
      object-fit: cover;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DoorCamera {
  /** What is in front of the camera, again and again as long as it is there. */
  readonly seen = output<string>();

  private readonly picture = viewChild<ElementRef<HTMLVideoElement>>('picture');
  protected readonly available = detectorType() !== undefined && navigator.mediaDevices !== undefined;
  readonly on = signal(false);
  protected readonly failed = signal(false);
  private stream?: MediaStream;
  private left = false;

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      this.left = true;
      this.stop();
    });
  }

  protected async start(): Promise<void> {
    const [Type, video] = [detectorType(), this.picture()?.nativeElement];
    if (!Type || !video) return;
    this.failed.set(false);
    try {
      const detector = new Type({ formats: ['qr_code'] });
      this.stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      // People take their time to allow it.
      if (this.left) return this.stop();
      video.srcObject = this.stream;
      this.on.set(true);
      await video.play();
      void this.watch(detector, video, this.stream);
    } catch {
      this.stop();
      this.failed.set(true);
    }
  }

  protected stop(): void {
    this.stream?.getTracks().forEach((track) => track.stop());
    this.stream = undefined;
    this.on.set(false);
  }

  private async watch(detector: Detector, video: HTMLVideoElement, stream: MediaStream): Promise<void> {
    while (this.stream === stream) {
      // A picture that is not there yet, or any more, is no reason to stop.
      const found = await detector.detect(video).catch(() => []);
      if (this.stream === stream && found.length) this.seen.emit(found[0].rawValue);
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}
