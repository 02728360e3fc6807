/**
 * The system's file picker, one for the whole page: it outlives the button that opened it, so that
 * photos chosen while the page behind it changes are not lost.
 */
import { ACCEPT } from '../core/import/files.ts';

type Take = (files: File[]) => void;

let input: HTMLInputElement | null = null;
let taker: Take = () => {};
/** Whether the system's picker is before the page: what is chosen then is for whoever opened it. */
let isOpen = false;

/** Makes the picker where there is none yet; `take` gets what is chosen until another asks. */
export function readyPicker(take: Take): void {
  if (!isOpen) taker = take;
  if (input?.isConnected) return;
  const made = document.createElement('input');
  made.type = 'file';
  made.accept = ACCEPT;
  made.multiple = true;
  made.hidden = true;
  made.dataset.testid = 'picker';
  made.addEventListener('cancel', () => {
    isOpen = false;
  });
  made.addEventListener('change', () => {
    isOpen = false;
    const files = [...(made.files ?? [])];
    made.value = ''; // the same file may be chosen again
    if (files.length > 0) taker(files);
  });
  document.body.append(made);
  input = made;
}

/** Whether a whole folder can be chosen here: on computers, not on phones. */
export function canPickFolder(): boolean {
  return 'webkitdirectory' in HTMLInputElement.prototype && matchMedia('(hover: hover)').matches;
}

/** Opens the picker for a folder; all that lies in it and below is handed over. */
export function openFolderPicker(take: Take): void {
  const made = document.createElement('input');
  made.type = 'file';
  made.webkitdirectory = true;
  made.dataset.testid = 'folder-picker';
  made.hidden = true;
  made.addEventListener('change', () => {
    made.remove();
    const files = [...(made.files ?? [])];
    if (files.length > 0) take(files);
  });
  made.addEventListener('cancel', () => made.remove());
  document.body.append(made);
  made.click();
}

/** Opens the picker. */
export function openPicker(take: Take): void {
  isOpen = false;
  readyPicker(take);
  isOpen = true;
  input?.click();
}
