/** Three ways for many originals to leave the app: into a folder, by the share sheet, by download. */
import { FaultError, throwIfAborted } from '../../../core/fault.ts';
import { saveFile } from '../../../ui/index.ts';
import { freeName, safeName } from './file-names.ts';

/** A photo to save. */
export interface Wanted {
  readonly photoId: string;
  /** Its file name. */
  readonly name: string;
}

export interface SaveOptions {
  /** The original, byte for byte, or null when it is gone. */
  readonly read: (photoId: string) => Promise<Blob | null | undefined>;
  /** Told after each photo how many are through. */
  readonly onProgress: (done: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Writes the originals into a folder, beside what is there: nothing is replaced, a name that is taken
 * gets a number. Throws `aborted` (a file under way is not kept), `storage-unavailable` when one is
 * gone, and what the file system throws.
 */
export async function writeToFolder(
  folder: FileSystemDirectoryHandle,
  wanted: readonly Wanted[],
  { read, onProgress, signal }: SaveOptions,
): Promise<void> {
  const there = new Set<string>();
  for await (const name of folder.keys()) there.add(name.toLowerCase());
  for (const [i, { photoId, name }] of wanted.entries()) {
    throwIfAborted(signal);
    const original = await present(read(photoId));
    const free = freeName(name, there);
    there.add(free.toLowerCase());
    const handle = await folder.getFileHandle(free, { create: true });
    const out = await handle.createWritable();
    try {
      await out.write(original);
      throwIfAborted(signal);
      await out.close();
    } catch (error) {
      await out.abort().catch(() => undefined);
      await folder.removeEntry(free).catch(() => undefined);
      throw error;
    }
    onProgress(i + 1);
  }
}

/** Between two downloads, milliseconds: browsers drop what comes faster. */
const PACE_MS = 400;

/** Downloads the originals one after the other. Throws `aborted`, `storage-unavailable`. */
export async function downloadEach(
  wanted: readonly Wanted[],
  { read, onProgress, signal }: SaveOptions,
  save: (file: Blob, name: string) => void = saveFile,
): Promise<void> {
  for (const [i, { photoId, name }] of wanted.entries()) {
    if (i > 0) await new Promise((resolve) => setTimeout(resolve, PACE_MS));
    throwIfAborted(signal);
    save(await present(read(photoId)), safeName(name));
    onProgress(i + 1);
  }
}

/** The originals as files for the share sheet. Throws `aborted`, `storage-unavailable`. */
export async function filesOf(
  wanted: readonly Wanted[],
  { read, onProgress, signal }: SaveOptions,
): Promise<File[]> {
  const names = new Set<string>();
  const files: File[] = [];
  for (const { photoId, name } of wanted) {
    throwIfAborted(signal);
    const original = await present(read(photoId));
    const free = freeName(name, names);
    names.add(free.toLowerCase());
    files.push(new File([original], free, { type: original.type }));
    onProgress(files.length);
  }
  throwIfAborted(signal);
  return files;
}

async function present(reading: Promise<Blob | null | undefined>): Promise<Blob> {
  const original = await reading;
  if (!original) throw new FaultError('storage-unavailable', 'an original is not there any more');
  return original;
}
