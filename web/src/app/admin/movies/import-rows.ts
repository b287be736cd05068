import { ImportResult } from './movie-draft';

/** A row of an import file that the service refused, with the film's title so that a person finds it. */
export interface RejectedRow {
  readonly row: number;
  readonly title: string;
  readonly error: string;
}

/** Reads a file of films: a JSON array of objects. Throws with a sentence that says what is wrong. */
export function readRows(text: string): readonly Record<string, unknown>[] {
  const rows = parse(text);
  if (!Array.isArray(rows)) {
    throw new Error('The file must hold a JSON array: [ { "title": … }, … ].');
  }
  if (rows.length === 0) {
    throw new Error('The file holds an empty list.');
  }
  const wrong = rows.findIndex((row) => row === null || typeof row !== 'object' || Array.isArray(row));
  if (wrong >= 0) {
    throw new Error(`Row ${wrong + 1} is not an object with a film's fields.`);
  }
  return rows as Record<string, unknown>[];
}

export function rejectedRows(rows: readonly Record<string, unknown>[], result: ImportResult): RejectedRow[] {
  return result.rejected.map(({ index, error }) => {
    const title = rows[index]?.['title'];
    return { row: index + 1, title: typeof title === 'string' ? title : 'Without a title', error };
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('The file is not valid JSON.');
  }
}
