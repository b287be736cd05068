/** One page of a list; `total` counts all items, not only these. */
export interface Page<T> {
  items: T[];
  page: number;
  size: number;
  total: number;
}

/** The largest page that the services answer. */
export const MAX_PAGE_SIZE = 100;

export function emptyPage<T>(): Page<T> {
  return { items: [], page: 0, size: 0, total: 0 };
}
