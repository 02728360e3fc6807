/** Reads back what was written of garments and compares it with what was meant. */
import { FaultError } from '../../core/fault.ts';
import type { Embedding } from '../../core/types.ts';
import type { GarmentPhoto, GarmentRecord } from '../../core/wardrobe/records.ts';
import { decodeBlob, decodeRecord, decodeVector } from '../codec.ts';
import { sameBlob } from '../photo/verify.ts';
import { readTx } from '../transact.ts';
import { GARMENT_STORES, type GarmentRows, type ViewRows } from './rows.ts';
import type { GarmentPictures } from './types.ts';

/** A garment as written, with one of its views, and as meant. */
export interface Written extends GarmentRows {
  readonly record: GarmentRecord;
  readonly view: ViewRows;
  readonly pictures: GarmentPictures;
  readonly embedding: Embedding | null;
}

/** Throws `storage-unavailable` unless the photo's record and file read back the same. */
export async function verifyPhoto(record: GarmentPhoto, file: Blob): Promise<void> {
  const found = await readTx(['garmentPhotos', 'garmentFiles'], async (tx) => ({
    photo: await tx.objectStore('garmentPhotos').get(record.id),
    file: await tx.objectStore('garmentFiles').get(record.id),
  }));
  if (!found.photo || !same(await decodeRecord(found.photo.body), record)) throw differs('photo');
  if (!found.file || !(await sameBlob(await decodeBlob(found.file.body), file)))
    throw differs('file');
}

/** Throws `storage-unavailable` unless records, pictures and vectors read back the same. */
export async function verifyGarments(written: readonly Written[]): Promise<void> {
  for (const one of written) await verify(one);
}

async function verify({ record, view, pictures, embedding, vector }: Written): Promise<void> {
  const key = view.view.id;
  const found = await readTx([...GARMENT_STORES], async (tx) => ({
    garment: await tx.objectStore('garments').get(record.id),
    reading: await tx.objectStore('garmentViews').get(key),
    cutOut: await tx.objectStore('garmentCutOuts').get(key),
    thumb: await tx.objectStore('garmentThumbs').get(key),
    vector: vector && (await tx.objectStore('vectors').get([vector.owner, vector.model])),
  }));
  if (!found.garment || !same(await decodeRecord(found.garment.body), record))
    throw differs('garment');
  const { reading } = found;
  if (!reading || !same(await decodeRecord(reading.body), await decodeRecord(view.view.body)))
    throw differs('reading');
  for (const name of ['cutOut', 'thumb'] as const) {
    const row = found[name];
    if (!row || !(await sameBlob(await decodeBlob(row.body), pictures[name])))
      throw differs(name === 'cutOut' ? 'cut-out' : 'thumbnail');
  }
  const bodies = [reading.vector?.body, ...(vector ? [found.vector?.body] : [])];
  for (const body of embedding ? bodies : []) {
    const values = body && (await decodeVector(body));
    const { vector: meant } = embedding!;
    if (
      !values ||
      values.length !== meant.length ||
      !values.every((v, i) => Object.is(v, meant[i]))
    )
      throw differs('vector');
  }
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function differs(what: string): FaultError {
  return new FaultError(
    'storage-unavailable',
    `the ${what} reads back differently from what was written`,
  );
}
