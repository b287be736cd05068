/** Hands a file to the browser's downloads. What needs an access token cannot be a plain link. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the file only after this turn.
  setTimeout(() => URL.revokeObjectURL(url));
}
