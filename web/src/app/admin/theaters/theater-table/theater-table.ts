import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { RouterLink } from '@angular/router';
import { TheaterApi } from '../../../theaters/theater-api';
import { Theater } from '../../../theaters/theater';
import { Notice } from '../../../ui/notice';
import { Confirm } from '../../confirm-dialog/confirm';
import { latest } from '../../../core/latest';
import { LoadError } from '../../load-error/load-error';
import { theaterRemoval } from '../removals';
import { TheaterAdminApi } from '../theater-admin-api';

@Component({
  selector: 'app-theater-table',
  imports: [LoadError, Notice, RouterLink],
  templateUrl: './theater-table.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TheaterTable {
  private readonly api = inject(TheaterAdminApi);
  private readonly confirm = inject(Confirm);
  private readonly snacks = inject(MatSnackBar);

  protected readonly theaters = inject(TheaterApi).theaters();
  private readonly shown = latest(this.theaters);
  protected readonly sorted = computed(() => this.shown()?.toSorted((a, b) => a.name.localeCompare(b.name)));

  protected async remove(theater: Theater): Promise<void> {
    if (await this.confirm.ask(theaterRemoval(theater, this.api))) {
      this.snacks.open(`${theater.name} deleted`, undefined, { duration: 3000 });
      this.theaters.reload();
    }
  }
}
