export const POSTER_TYPES: readonly string[] = ['image/jpeg', 'image/png', 'image/webp'];
export const POSTER_BYTES = 5 * 1024 * 1024;

/** Why a file cannot be a poster, in words that help; null when it can. */
export function posterFlaw(file: Pick<File, 'name' | 'type' | 'size'>): string | null {
  if (!POSTER_TYPES.includes(file.type)) {
    return `${file.name} is not a picture that can be used: choose a JPEG, PNG or WebP.`;
  }
  if (file.size > POSTER_BYTES) {
    return `${file.name} has ${(file.size / 1024 / 1024).toFixed(1)} MiB: a poster has at most 5 MiB.`;
  }
  return file.size === 0 ? `${file.name} is empty.` : null;
}
