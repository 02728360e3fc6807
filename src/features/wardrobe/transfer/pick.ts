/** The system's file picker for an archive or a table; one for the whole page, that outlives the button. */

let input: HTMLInputElement | null = null;
let taker: (file: File) => void = () => {};

/** Opens it; `take` gets the file that is chosen. */
export function pickArchive(take: (file: File) => void): void {
  taker = take;
  input = input?.isConnected ? input : made();
  input.click();
}

function made(): HTMLInputElement {
  const picker = document.createElement('input');
  picker.type = 'file';
  // Some phones know no ending: the type is named as well.
  picker.accept = '.zip,application/zip,application/x-zip-compressed,.csv,text/csv';
  picker.hidden = true;
  picker.dataset.testid = 'archive-picker';
  picker.addEventListener('change', () => {
    const [file] = picker.files ?? [];
    picker.value = ''; // the same file may be chosen again
    if (file) taker(file);
  });
  document.body.append(picker);
  return picker;
}
