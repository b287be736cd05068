import { ReadonlyFieldTree, ValidationError } from '@angular/forms/signals';
import { Problem } from '../core/problem';

/**
 * Puts each of a problem's `errors[]` beside the field that it names (`title`, `cast[2]`, `ticketTypes[0].code`).
 * What names no field of the form stays with the form as a whole, as does a problem without field errors.
 */
export function fieldProblems(
  tree: ReadonlyFieldTree<unknown>,
  problem: Problem,
): ValidationError.WithOptionalFieldTree[] {
  const errors = problem.errors;
  if (errors.length === 0) {
    return [{ fieldTree: tree, kind: 'server', message: problem.detail }];
  }
  return errors.map(({ field, message }) => {
    const found = fieldAt(tree, field);
    return found
      ? { fieldTree: found, kind: 'server', message: sentence(message) }
      : { fieldTree: tree, kind: 'server', message: `${field}: ${message}` };
  });
}

/** The message of a field's first error, once the person has been there. */
export function errorOf(tree: ReadonlyFieldTree<unknown>): string {
  const state = tree();
  return state.touched() ? (state.errors()[0]?.message ?? '') : '';
}

/** The messages of errors inside a field that is edited as one (a list of names, a price list). */
export function errorWithin(tree: ReadonlyFieldTree<unknown>): string {
  const state = tree();
  return state.touched() ? (state.errorSummary()[0]?.message ?? '') : '';
}

/** Takes the person to the first field that is wrong, which may be out of sight; a form's own error sees to itself. */
export function focusFirstError(tree: ReadonlyFieldTree<unknown>): void {
  if (tree().errors().length) return;
  tree().errorSummary()[0]?.fieldTree().focusBoundControl();
}

function fieldAt(tree: ReadonlyFieldTree<unknown>, path: string): ReadonlyFieldTree<unknown> | null {
  const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
  if (keys.length === 0) {
    return null;
  }
  let found = tree as ReadonlyFieldTree<unknown> & Record<string, ReadonlyFieldTree<unknown> | undefined>;
  for (const key of keys) {
    const value = found().value();
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, key)) {
      return null;
    }
    found = found[key] as typeof found;
  }
  return found;
}

function sentence(message: string): string {
  return message.charAt(0).toUpperCase() + message.slice(1);
}
