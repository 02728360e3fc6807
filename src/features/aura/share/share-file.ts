/** Handing a file to other apps, where the browser can. */
import { faultText, notify, saveFile } from '../../../ui/index.ts';

/** Whether the browser shares PNG files. */
export function canShare(): boolean {
  const probe = new File([new Uint8Array(1)], 'a.png', { type: 'image/png' });
  return navigator.canShare?.({ files: [probe] }) ?? false;
}

/** Opens the system's own sheet. Closing it is no fault; where it fails, the file is saved instead. */
export async function shareFile(file: File, title: string): Promise<void> {
  try {
    await navigator.share({ files: [file], title });
  } catch (error) {
    if ((error as { name?: unknown }).name === 'AbortError') return;
    saveFile(file, file.name);
    notify({ text: `${faultText.unsupported.title}. ${SAVED}`, tone: 'warn' });
  }
}

const SAVED = 'The card was saved instead.';
