/** Reads back what was written and compares it with what was meant. */
import { FaultError } from '../../core/fault.ts';
import { decodeBlob, decodeRecord, decodeVector } from '../codec.ts';
import { readTx } from '../transact.ts';
import { BLOB_STORES, PHOTO_STORES, type ReadingRows } from './rows.ts';
import type { PhotoRecord } from './types.ts';

/** Blobs are compared in pieces, so that a large one is not in memory twice as a whole. */
const PIECE = 4 * 1024 * 1024;

/** Throws `storage-unavailable` unless record, vectors and (where given) blobs read back the same. */
export async function verifySaved(
  record: PhotoRecord,
  rows: ReadingRows,
  blobs: Readonly<Record<(typeof BLOB_STORES)[number], Blob | null>> | null,
): Promise<void> {
  const { id } = record;
  const found = await readTx([...PHOTO_STORES], async (tx) => ({
    photo: await tx.objectStore('photos').get(id),
    faces: await tx.objectStore('portraits').index('photoId').count(id),
    auras: await tx.objectStore('auraReadings').index('photoId').count(id),
    vectors: await Promise.all(
      rows.vectors.map((row) => tx.objectStore('vectors').get([row.owner, row.model])),
    ),
    blobs: blobs ? await Promise.all(BLOB_STORES.map((name) => tx.objectStore(name).get(id))) : [],
  }));
  if (!found.photo) throw differs('record');
  if (JSON.stringify(await decodeRecord(found.photo.body)) !== JSON.stringify(record))
    throw differs('record');
  if (found.faces !== rows.portraits.length || found.auras !== 1) throw differs('reading');
  for (const [i, row] of found.vectors.entries()) {
    const meant = rows.plain[i];
    if (!row || !meant || !sameVector(await decodeVector(row.body), meant)) throw differs('vector');
  }
  for (const [i, row] of found.blobs.entries()) {
    const name = BLOB_STORES[i];
    const meant = name && blobs?.[name];
    if (meant === null && !row) continue;
    if (!row || !meant || !(await sameBlob(await decodeBlob(row.body), meant)))
      throw differs(name ?? 'file');
  }
}

/** Whether two blobs hold the same bytes. */
export async function sameBlob(a: Blob, b: Blob): Promise<boolean> {
  if (a.size !== b.size) return false;
  for (let from = 0; from < a.size; from += PIECE) {
    const [x, y] = await Promise.all([
      a.slice(from, from + PIECE).arrayBuffer(),
      b.slice(from, from + PIECE).arrayBuffer(),
    ]);
    if (!sameBytes(new Uint8Array(x), new Uint8Array(y))) return false;
  }
  return true;
}

function sameVector(a: Float32Array, b: Float32Array): boolean {
  return a.length === b.length && a.every((value, i) => Object.is(value, b[i]));
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}

function differs(what: string): FaultError {
  return new FaultError(
    'storage-unavailable',
    `the ${what} reads back differently from what was written`,
  );
}
