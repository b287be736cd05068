import { ChangeDetectionStrategy, Component } from '@angular/core';

@Component({
  selector: 'app-search-dialog',
  template: `<div class="page"><h1>Search</h1></div>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SearchDialog {}
