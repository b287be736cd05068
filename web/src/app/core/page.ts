/** One page of a list; `total` counts all items, not only these. */
export interface Page<T> {
  items: T[];
  page: number;
  size: number;
  total: number;
}

/** A page of a list that grows without end; `total` stops counting at {@link MOST_COUNTED}. */
export interface CursorPage<T> extends Page<T> {
  /** Asks for the page after; none on the last one. */
  next?: string;
}

export const MOST_COUNTED = 10_000;

/** The largest page that the services answer. */
export const MAX_PAGE_SIZE = 100;

export function emptyPage<T>(): Page<T> {
  return { items: [], page: 0, size: 0, total: 0 };
}
