import { Injectable, computed, inject, signal } from '@angular/core';
import { LongStorage } from '../core/storage';
import { TheaterApi } from '../theaters/theater-api';

const KEY = 'cinema.workplace';

/** The theater that this device stands in: chosen once, remembered. A page that asks for it provides this. */
@Injectable()
export class MyTheater {
  private readonly storage = inject(LongStorage);
  private readonly chosen = signal(this.storage.get(KEY));

  readonly all = inject(TheaterApi).theaters();
  readonly list = computed(() => (this.all.hasValue() ? this.all.value() : []));
  /** Null until somebody chose. */
  readonly remembered = this.chosen.asReadonly();
  readonly here = computed(() => this.list().find(({ id }) => id === this.chosen()) ?? this.list().at(0));

  choose(id: string): void {
    this.chosen.set(id);
    this.storage.set(KEY, id);
  }
}
