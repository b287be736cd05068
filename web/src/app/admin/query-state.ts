import { computed, inject, Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';

/** The filters of a list, kept in the URL so that they survive a reload and can be sent to a colleague. */
export interface QueryState {
  /** The value of a parameter, or the fallback while the URL has none. */
  text(name: string, fallback?: string): Signal<string>;
  /** As `text`, for whole numbers from 0; anything else counts as the fallback. */
  whole(name: string, fallback: number): Signal<number>;
  /** Changes some parameters and keeps the rest; an empty one leaves the URL. */
  set(changes: Readonly<Record<string, string | number | null>>): void;
}

/** Reads and writes the query parameters of the current route; call it in an injection context. */
export function queryState(): QueryState {
  const route = inject(ActivatedRoute);
  const router = inject(Router);
  const params = toSignal(route.queryParamMap, { initialValue: route.snapshot.queryParamMap });
  return {
    text: (name, fallback = '') => computed(() => params().get(name) ?? fallback),
    whole: (name, fallback) =>
      computed(() => {
        const value = params().get(name);
        return value !== null && /^\d{1,6}$/.test(value) ? Number(value) : fallback;
      }),
    set: (changes) => {
      const queryParams = Object.fromEntries(
        Object.entries(changes).map(([name, value]) => [name, value === '' ? null : value]),
      );
      void router.navigate([], { relativeTo: route, queryParams, queryParamsHandling: 'merge', replaceUrl: true });
    },
  };
}
