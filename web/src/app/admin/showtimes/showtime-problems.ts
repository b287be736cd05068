import { ReadonlyFieldTree, ValidationError } from '@angular/forms/signals';
import { Problem } from '../../core/problem';
import { clockTime, dayOf } from '../../ui/time';
import { fieldProblems } from '../field-problems';
import { ShowtimeDraft } from './showtime-draft';

interface Conflict {
  readonly id: string;
  readonly movieTitle: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

/** Which field the person has to change for each rule of showtime-service. */
const FIELDS: Partial<Record<string, keyof ShowtimeDraft>> = {
  'showtime-overlap': 'time',
  'start-not-allowed': 'time',
  'unknown-movie': 'movie',
  'movie-change': 'movie',
  'unknown-screen': 'screenId',
  'screen-change': 'screenId',
  'format-not-supported': 'format',
  'prices-not-allowed': 'prices',
};

/** The fields of the service's request that have another name, or several, in the form. */
const RENAMED: Record<string, keyof ShowtimeDraft> = { startsAt: 'time', movieId: 'movie' };

export function showtimeProblems(
  form: ReadonlyFieldTree<ShowtimeDraft>,
  problem: Problem,
  zone: string,
): ValidationError.WithOptionalFieldTree[] {
  const field = FIELDS[problem.code];
  if (field) {
    return [{ fieldTree: form[field], kind: 'server', message: conflictText(problem, zone) ?? problem.detail }];
  }
  const errors = problem.errors.map((error) => ({ ...error, field: RENAMED[error.field] ?? error.field }));
  return fieldProblems(form, { ...problem, errors });
}

/** Names the showtime that is in the way, on the theater's clock. */
export function conflictText(problem: Problem, zone: string): string | null {
  const conflict = problem.extra['conflict'] as Conflict | undefined;
  if (problem.code !== 'showtime-overlap' || !conflict) {
    return null;
  }
  const { movieTitle, startsAt, endsAt } = conflict;
  return `The screen is taken by “${movieTitle}”, ${dayOf(startsAt, zone)}, ${clockTime(startsAt, zone)} to ${clockTime(endsAt, zone)} with cleaning.`;
}
