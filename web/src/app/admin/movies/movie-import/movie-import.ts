import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatProgressBarModule } from '@angular/material/progress-bar';
import { problemOf } from '../../../core/problem';
import { readRows, rejectedRows } from '../import-rows';
import { MovieAdminApi } from '../movie-admin-api';
import { ImportResult } from '../movie-draft';

/** Imports a JSON file of films and shows what became of its rows; closes with whether anything was imported. */
@Component({
  selector: 'app-movie-import',
  imports: [MatDialogModule, MatProgressBarModule],
  templateUrl: './movie-import.html',
  styleUrl: './movie-import.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MovieImport {
  private readonly api = inject(MovieAdminApi);
  private readonly self = inject(MatDialogRef<MovieImport, boolean>);

  protected readonly fileName = signal('');
  protected readonly rows = signal<readonly Record<string, unknown>[]>([]);
  protected readonly failure = signal('');
  protected readonly running = signal(false);
  protected readonly over = signal(false);
  protected readonly result = signal<ImportResult | null>(null);
  protected readonly rejected = computed(() => {
    const result = this.result();
    return result ? rejectedRows(this.rows(), result) : [];
  });
  private imported = false;

  protected async take(file: File | undefined): Promise<void> {
    if (!file) {
      return;
    }
    this.result.set(null);
    this.failure.set('');
    this.rows.set([]);
    this.fileName.set(file.name);
    try {
      this.rows.set(readRows(await file.text()));
    } catch (error) {
      this.failure.set(error instanceof Error ? error.message : String(error));
    }
  }

  protected dropped(event: DragEvent): void {
    event.preventDefault();
    this.over.set(false);
    void this.take(event.dataTransfer?.files[0]);
  }

  protected dragged(event: DragEvent): void {
    event.preventDefault();
    this.over.set(true);
  }

  protected import(): void {
    this.running.set(true);
    this.failure.set('');
    this.self.disableClose = true;
    this.api.import(this.rows()).subscribe({
      next: (result) => {
        this.result.set(result);
        this.imported ||= result.created + result.updated > 0;
        this.finish();
      },
      error: (error: unknown) => {
        this.failure.set(problemOf(error).detail);
        this.finish();
      },
    });
  }

  protected close(): void {
    this.self.close(this.imported);
  }

  private finish(): void {
    this.running.set(false);
    this.self.disableClose = false;
  }
}
