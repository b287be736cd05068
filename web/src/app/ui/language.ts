const NAMES = new Intl.DisplayNames('en', { type: 'language' });

/** "English" for `en`; what is no language tag stays as it is. */
export function languageName(tag: string): string {
  try {
    return NAMES.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
