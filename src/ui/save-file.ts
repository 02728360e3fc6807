/** Hands a file to the person: the browser saves it under `name`. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the file by the next turn; a minute leaves room for slow ones.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
