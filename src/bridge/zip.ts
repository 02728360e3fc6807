/**
 * ZIP archives without a worker of their own: the libraries' workers come from blobs, which the CSP
 * forbids. Writing stores files as they are (a JPEG does not get smaller) and takes them in pieces, so
 * that the page answers in between. Reading takes one file at a time straight out of the archive.
 */
import { FaultError, throwIfAborted } from '../core/fault.ts';
import {
  findZipTable,
  readZipTable,
  ZIP_LOCAL,
  ZIP_TAIL,
  type ZipEntry,
  ZipError,
  zipDataOffset,
} from '../core/lab/zip-directory.ts';

/** A file to pack; it is asked for when its turn comes. */
export interface ZipSource {
  readonly path: string;
  readonly open: () => Promise<Blob>;
}

export interface ZipOptions {
  readonly signal?: AbortSignal | undefined;
  /** After each file. */
  readonly onProgress?: ((done: number) => void) | undefined;
}

/** Bytes that are summed up in one go: a few milliseconds on a phone. */
const PIECE = 256 * 1024;
/** A file in an archive may be this large; more is no sample. */
const MOST_BYTES = 256 * 1024 * 1024;

/** Packs files in their order. Throws `aborted`, and what opening a file throws. */
export async function writeZip(
  files: readonly ZipSource[],
  { signal, onProgress }: ZipOptions = {},
): Promise<Blob> {
  const { Zip, ZipPassThrough } = await import('fflate');
  let parts: BlobPart[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, chunk) => {
    if (error) failure = error;
    else parts.push(chunk as Uint8Array<ArrayBuffer>);
  });
  for (const [i, { path, open }] of files.entries()) {
    throwIfAborted(signal);
    const file = await open();
    const entry = new ZipPassThrough(path);
    zip.add(entry);
    for (let at = 0; at === 0 || at < file.size; at += PIECE) {
      const piece = await file.slice(at, at + PIECE).arrayBuffer();
      entry.push(new Uint8Array(piece), at + PIECE >= file.size);
    }
    // As a blob it may lie on the disk; an array of pieces would lie in memory.
    parts = [new Blob(parts)];
    onProgress?.(i + 1);
  }
  throwIfAborted(signal);
  zip.end();
  if (failure) throw new FaultError('internal', 'the archive was not made', { cause: failure });
  return new Blob(parts, { type: 'application/zip' });
}

/** An archive whose table was read. */
export interface ZipReader {
  readonly paths: readonly string[];
  /** One file, or null when there is none of that path. Throws `ZipError` for one that is damaged. */
  readonly read: (path: string) => Promise<Blob | null>;
}

/** Opens an archive and reads its table alone. Throws `ZipError`: its message says what is wrong. */
export async function openZip(archive: Blob): Promise<ZipReader> {
  const table = findZipTable(await bytesOf(archive.slice(-ZIP_TAIL)));
  const list = await bytesOf(archive.slice(table.at, table.at + table.bytes));
  const entries = new Map(readZipTable(list, table.files).map((entry) => [entry.path, entry]));
  return {
    paths: [...entries.keys()],
    read: async (path) => {
      const entry = entries.get(path);
      return entry ? readEntry(archive, entry) : null;
    },
  };
}

async function readEntry(archive: Blob, entry: ZipEntry): Promise<Blob> {
  if (entry.size > MOST_BYTES) throw new ZipError(`${entry.path} is too large`);
  const header = await bytesOf(archive.slice(entry.at, entry.at + ZIP_LOCAL));
  const from = entry.at + zipDataOffset(header);
  const packed = archive.slice(from, from + entry.packed);
  const file = entry.method === 'store' ? packed : await inflate(packed, entry);
  if (file.size !== entry.size) throw new ZipError(`${entry.path} is damaged`);
  return file;
}

/** Unpacks by the browser itself, off the main thread; stops at more bytes than were announced. */
async function inflate(packed: Blob, { path, size }: ZipEntry): Promise<Blob> {
  const reader = packed.stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return new Blob(parts);
      bytes += value.byteLength;
      if (bytes > size) throw new ZipError(`${path} is larger than it says`);
      parts.push(value);
    }
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    if (error instanceof ZipError) throw error;
    throw new ZipError(`${path} is damaged`, { cause: error });
  }
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}
