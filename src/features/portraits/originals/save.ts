/** Saves originals in whichever way this browser has. */
import { faultOf } from '../../../core/fault.ts';
import { getOriginal } from '../../../data/photos.ts';
import { downloadEach, filesOf, type SaveOptions, type Wanted, writeToFolder } from './files.ts';

/** The part of the File System Access API that asks for a folder; Chromium only. */
interface FolderPicker {
  showDirectoryPicker(options: {
    readonly id: string;
    readonly mode: 'readwrite';
    readonly startIn: 'pictures';
  }): Promise<FileSystemDirectoryHandle>;
}

export type SaveWay = 'folder' | 'share' | 'download';

/** How files leave this browser: a folder where it can be chosen, on phones the share sheet. */
export function saveWay(): SaveWay {
  if ('showDirectoryPicker' in globalThis) return 'folder';
  const sample = [new File(['.'], 'photo.jpg', { type: 'image/jpeg' })];
  const phone = matchMedia('(pointer: coarse)').matches;
  return phone && navigator.canShare?.({ files: sample }) ? 'share' : 'download';
}

/** What came of it; 'ready' where the share sheet wants another tap, which calls `share`. */
export type SaveOutcome =
  | { readonly kind: 'saved' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'ready'; readonly share: () => Promise<void> };

/**
 * Saves the originals byte for byte. Call it from a tap: folder and share sheet open only then.
 * Throws `aborted`, `storage-unavailable`, `quota`, and what the file system throws.
 */
export async function saveOriginals(
  wanted: readonly Wanted[],
  options: Omit<SaveOptions, 'read'>,
): Promise<SaveOutcome> {
  const all = { ...options, read: getOriginal };
  const way = saveWay();
  if (way === 'folder') {
    const folder = await pickFolder();
    if (!folder) return { kind: 'closed' };
    await writeToFolder(folder, wanted, all);
    return { kind: 'saved' };
  }
  if (way === 'share') {
    const files = await filesOf(wanted, all);
    if (navigator.canShare({ files })) return shareFiles(files);
  }
  await downloadEach(wanted, all);
  return { kind: 'saved' };
}

/** The folder that the person chose, null when they closed the picker. */
async function pickFolder(): Promise<FileSystemDirectoryHandle | null> {
  const { showDirectoryPicker } = globalThis as unknown as FolderPicker;
  try {
    return await showDirectoryPicker.call(globalThis, {
      id: 'aura-originals',
      mode: 'readwrite',
      startIn: 'pictures',
    });
  } catch (error) {
    if (faultOf(error) === 'aborted') return null;
    throw error;
  }
}

/** Reading many photos may outlast the tap that allowed sharing: then another one is asked for. */
async function shareFiles(files: File[]): Promise<SaveOutcome> {
  const share = () => navigator.share({ files });
  try {
    await share();
    return { kind: 'saved' };
  } catch (error) {
    const name = (error as { name?: unknown } | null)?.name;
    if (name === 'AbortError') return { kind: 'closed' };
    if (name === 'NotAllowedError') return { kind: 'ready', share };
    throw error;
  }
}
