/**
 * The table of contents of a ZIP archive (PKWARE APPNOTE 6.3.10), read from its end, so that a file in
 * it is found without reading the others. Archives over 4 GB or 65,534 files (ZIP64), encrypted ones
 * and those in several parts are not read.
 */

/** One file of an archive. */
export interface ZipEntry {
  readonly path: string;
  /** Bytes in the archive, and as they come out. */
  readonly packed: number;
  readonly size: number;
  readonly method: 'store' | 'deflate';
  /** Where its local header begins, bytes from the start of the archive. */
  readonly at: number;
}

/** Why an archive is not read; its message says what is wrong with it. */
export class ZipError extends Error {}

/** The end record is 22 bytes and a comment of at most 65,535. */
export const ZIP_TAIL = 22 + 65_535;

/** Where the table lies, bytes from the start of the archive. */
export interface ZipTable {
  readonly at: number;
  readonly bytes: number;
  readonly files: number;
}

/**
 * Finds the table in the last bytes of an archive (all of it, or `ZIP_TAIL` of them).
 * Throws `ZipError` for what is no archive, and for one that is not read.
 */
export function findZipTable(tail: Uint8Array): ZipTable {
  const view = viewOf(tail);
  for (let i = tail.length - 22; i >= 0; i--) {
    if (view.getUint32(i, true) !== 0x06054b50) continue;
    if (i + 22 + view.getUint16(i + 20, true) !== tail.length) continue;
    if (view.getUint16(i + 4, true) !== 0) throw new ZipError('an archive in several parts');
    const [files, bytes, at] = [
      view.getUint16(i + 10, true),
      view.getUint32(i + 12, true),
      view.getUint32(i + 16, true),
    ];
    if (files === 0xffff || at === 0xffffffff) throw new ZipError('an archive of 4 GB or more');
    return { at, bytes, files };
  }
  throw new ZipError('no archive, or one that was cut off');
}

/** Reads the table. Folders are left out. Throws `ZipError` when it is damaged or not read. */
export function readZipTable(table: Uint8Array, files: number): ZipEntry[] {
  const view = viewOf(table);
  const entries: ZipEntry[] = [];
  let i = 0;
  for (let n = 0; n < files; n++) {
    if (i + 46 > table.length || view.getUint32(i, true) !== 0x02014b50)
      throw new ZipError('its list of files is damaged');
    const [name, extra, comment] = [28, 30, 32].map((at) => view.getUint16(i + at, true));
    const end = i + 46 + name!;
    if (end > table.length) throw new ZipError('its list of files is damaged');
    const path = textOf(table.subarray(i + 46, end));
    const method = view.getUint16(i + 10, true);
    if (!path.endsWith('/')) {
      if ((view.getUint16(i + 8, true) & 1) !== 0) throw new ZipError(`${path} is encrypted`);
      if (method !== 0 && method !== 8) throw new ZipError(`${path} is packed in an unknown way`);
      entries.push({
        path,
        packed: view.getUint32(i + 20, true),
        size: view.getUint32(i + 24, true),
        method: method === 0 ? 'store' : 'deflate',
        at: view.getUint32(i + 42, true),
      });
    }
    i = end + extra! + comment!;
  }
  return entries;
}

/** Bytes of a local header before its name. */
export const ZIP_LOCAL = 30;

/** How many bytes lie between the start of a local header and the file. Throws `ZipError`. */
export function zipDataOffset(header: Uint8Array): number {
  const view = viewOf(header);
  if (header.length < ZIP_LOCAL || view.getUint32(0, true) !== 0x04034b50)
    throw new ZipError('a file of it is not where its list says');
  return ZIP_LOCAL + view.getUint16(26, true) + view.getUint16(28, true);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Names in UTF-8; what is none (old archives are in the code page of their computer) byte by byte. */
function textOf(bytes: Uint8Array): string {
  try {
    return decodeURIComponent(
      Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
    );
  } catch {
    return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  }
}
