import { ChangeDetectionStrategy, Component } from '@angular/core';

@Component({
  selector: 'app-movie-list',
  template: `<div class="page"><h1>Tonight</h1></div>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MovieList {}
