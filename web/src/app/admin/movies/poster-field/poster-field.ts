import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  input,
  model,
  signal,
  viewChild,
} from '@angular/core';
import { MatProgressBarModule } from '@angular/material/progress-bar';
import { Movie } from '../../../movies/movie';
import { Poster } from '../../../ui/poster/poster';
import { POSTER_TYPES, posterFlaw } from '../poster-file';

/** Chooses a film's poster by button or drop and previews it; the form around it uploads it when it saves. */
@Component({
  selector: 'app-poster-field',
  imports: [MatProgressBarModule, Poster],
  templateUrl: './poster-field.html',
  styleUrl: './poster-field.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PosterField {
  readonly movie = input<Movie>();
  readonly file = model<File | null>(null);
  /** How much is uploaded, while it is. */
  readonly percent = input<number | null>(null);
  readonly failure = input('');

  protected readonly accept = POSTER_TYPES.join(',');
  protected readonly over = signal(false);
  private readonly flaw = signal('');
  protected readonly message = computed(() => this.flaw() || this.failure());
  protected readonly preview = signal('');
  private readonly chooser = viewChild.required<ElementRef<HTMLInputElement>>('chooser');

  constructor() {
    effect((onCleanup) => {
      const file = this.file();
      if (!file) {
        this.preview.set('');
        return;
      }
      const url = URL.createObjectURL(file);
      this.preview.set(url);
      onCleanup(() => URL.revokeObjectURL(url));
    });
  }

  protected chosen(input: HTMLInputElement): void {
    this.take(input.files?.[0]);
    input.value = '';
  }

  protected dropped(event: DragEvent): void {
    event.preventDefault();
    this.over.set(false);
    this.take(event.dataTransfer?.files[0]);
  }

  protected dragged(event: DragEvent): void {
    event.preventDefault();
    this.over.set(true);
  }

  /** A file is named as an image, but is none. */
  protected unreadable(): void {
    this.flaw.set(`${this.file()?.name} is not an image: choose a JPEG, PNG or WebP.`);
    this.file.set(null);
  }

  protected open(): void {
    this.chooser().nativeElement.click();
  }

  private take(file: File | undefined): void {
    if (!file) {
      return;
    }
    const flaw = posterFlaw(file);
    this.flaw.set(flaw ?? '');
    if (!flaw) {
      this.file.set(file);
    }
  }
}
