import { maxLength, required, SchemaPath, SchemaPathTree, validate } from '@angular/forms/signals';

/** A text that must say something: blanks alone count as nothing, as in the services. */
export function filled(text: SchemaPath<string> | SchemaPathTree<string>, message: string, longest?: number): void {
  required(text, { message });
  validate(text, ({ value }) => (value() !== '' && value().trim() === '' ? { kind: 'required', message } : null));
  if (longest !== undefined) {
    maxLength(text, longest, { message: `At most ${longest} characters.` });
  }
}

/** A number without a fraction. */
export function whole(number: SchemaPath<number | null> | SchemaPathTree<number | null>, message: string): void {
  validate(number, ({ value }) => {
    const given = value();
    return given === null || Number.isInteger(given) ? null : { kind: 'whole', message };
  });
}

/** A list that must have something in it. */
export function anyOf(list: SchemaPath<string[]> | SchemaPathTree<string[]>, message: string): void {
  validate(list, ({ value }) => (value().length === 0 ? { kind: 'required', message } : null));
}
