/** The system's file pickers. What is chosen is read here and goes nowhere. */

/** Whether a whole folder can be chosen here: on computers, not on phones. */
export function canPickFolder(): boolean {
  return 'webkitdirectory' in HTMLInputElement.prototype && matchMedia('(hover: hover)').matches;
}

/** Lets the person choose files; nothing happens when they choose none. */
export function pickFiles(
  { accept = '', multiple = false, folder = false },
  take: (files: readonly File[]) => void,
): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.multiple = multiple;
  input.webkitdirectory = folder;
  input.hidden = true;
  input.dataset.testid = 'lab-picker';
  input.addEventListener('change', () => {
    input.remove();
    const files = [...(input.files ?? [])];
    if (files.length > 0) take(files);
  });
  input.addEventListener('cancel', () => input.remove());
  document.body.append(input);
  input.click();
}
