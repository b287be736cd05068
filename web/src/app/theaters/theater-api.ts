import { httpResource } from '@angular/common/http';
import { Injectable } from '@angular/core';
import { MAX_PAGE_SIZE, Page } from '../core/page';
import { Theater } from './theater';

@Injectable({ providedIn: 'root' })
export class TheaterApi {
  /** All theaters (a chain has fewer than one page). Call in an injection context. */
  theaters() {
    return httpResource<Theater[]>(() => ({ url: '/api/theaters', params: { size: MAX_PAGE_SIZE } }), {
      parse: (answer) => (answer as Page<Theater>).items,
    });
  }
}
