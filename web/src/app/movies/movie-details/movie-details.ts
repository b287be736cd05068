import { ChangeDetectionStrategy, Component } from '@angular/core';

@Component({
  selector: 'app-movie-details',
  template: `<div class="page"><h1>Film</h1></div>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MovieDetails {}
