import { linkedSignal, ResourceRef, Signal } from '@angular/core';

/** The last value that a resource had, so that what is shown stays in sight while the next loads. */
export function latest<T>(resource: Pick<ResourceRef<T | undefined>, 'value' | 'hasValue'>): Signal<T | undefined> {
  return linkedSignal<T | undefined, T | undefined>({
    source: () => (resource.hasValue() ? resource.value() : undefined),
    computation: (value, previous) => value ?? previous?.value,
  });
}
