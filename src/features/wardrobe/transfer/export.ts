/** The whole wardrobe as one archive of the open format. */
import { sha256Hex } from '../../../bridge/hash.ts';
import { writeZip, type ZipSource } from '../../../bridge/zip.ts';
import { FaultError, throwIfAborted } from '../../../core/fault.ts';
import type { GarmentPhoto, GarmentRecord } from '../../../core/wardrobe/records.ts';
import {
  CSV_PATH,
  FORMAT,
  JSON_PATH,
  README_PATH,
  type TransferFile,
  type TransferGarment,
  type TransferVector,
  VECTORS_PATH,
  type Wardrobe,
} from '../../../core/wardrobe/transfer/format.ts';
import { rowOf, writeTable } from '../../../core/wardrobe/transfer/table.ts';
import {
  getGarmentFile,
  getView,
  getViewParts,
  listGarmentPhotos,
  listGarments,
  type ViewPart,
} from '../../../data/garments.ts';
import { photoPath, picturePath } from './paths.ts';
import { readme } from './readme.ts';

/** The format reads archives of less than 4 GB. */
export const MOST_BYTES = 4_000_000_000;

/** Tells spreadsheets that a table is UTF-8. */
const BOM = '\uFEFF';

export interface ExportOptions {
  /** Whether the photos go along as they were chosen. */
  readonly originals: boolean;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

export interface Exported {
  readonly archive: Blob;
  readonly garments: number;
}

/** What an export would hold. `bytes` are those of the originals, by far the most of it. */
export interface ExportSize {
  readonly garments: number;
  readonly photos: number;
  readonly bytes: number;
}

/** Counts what an export would hold. Throws `storage-unavailable`. */
export async function measureExport(): Promise<ExportSize> {
  const { garments, photos } = await load();
  const bytes = photos.reduce((sum, photo) => sum + photo.bytes, 0);
  return { garments: garments.length, photos: photos.length, bytes };
}

async function load() {
  const [garments, all] = await Promise.all([listGarments(), listGarmentPhotos()]);
  const used = new Set(garments.flatMap(({ views }) => views.map((view) => view.photoId)));
  return { garments, photos: all.filter((photo) => used.has(photo.id)) };
}

/** The wardrobe as a table alone. Throws `storage-unavailable`. */
export async function exportTable(): Promise<Blob> {
  const rows = (await listGarments()).map((record) => rowOf(record, { photos: [], cutOuts: [] }));
  return new Blob([BOM, writeTable(rows)], { type: 'text/csv' });
}

/**
 * Packs the wardrobe, one file after the other, so that not all of them are in memory at once. The list
 * comes last: it names the hash of each file before it. Throws `too-large` (leave the originals out),
 * `aborted`, `storage-unavailable`.
 */
export async function exportWardrobe({
  originals,
  signal,
  onProgress,
}: ExportOptions): Promise<Exported> {
  const { garments, photos } = await load();
  const bytes = photos.reduce((sum, photo) => sum + photo.bytes, 0);
  if (originals && bytes > MOST_BYTES)
    throw new FaultError('too-large', `${bytes} bytes of originals`);
  const views = garments.reduce((sum, { views }) => sum + views.length, 0);
  const guess = garments.length + (originals ? photos.length : 0) + 2 * views;
  const whole: Collected[] = [];
  for (const record of garments) {
    throwIfAborted(signal);
    whole.push(await collect(record));
    onProgress?.(whole.length, guess);
  }
  const packed = new Map<string, TransferFile>();
  const sources: ZipSource[] = [{ path: README_PATH, open: async () => new Blob([readme]) }];
  const add = (path: string, open: () => Promise<Blob | null>) =>
    sources.push({ path, open: () => noted(path, open, packed) });

  if (originals) for (const photo of photos) add(photoPath(photo), () => getGarmentFile(photo.id));
  for (const { record, cutOuts, thumbs } of whole)
    for (const i of record.views.keys()) {
      add(cutOuts[i]!, async () => (await getView(record.id, i))?.cutOut ?? null);
      add(thumbs[i]!, async () => (await getView(record.id, i))?.thumb ?? null);
    }
  const vectors = packVectors(whole.flatMap(({ parts }) => parts));
  if (vectors.places.size > 0) add(VECTORS_PATH, async () => new Blob(vectors.numbers));
  const wardrobe = (): Wardrobe => ({
    format: FORMAT,
    exportedAt: new Date().toISOString(),
    vectors: packed.get(VECTORS_PATH) ?? null,
    photos: photos.map((photo) => ({ ...photo, file: packed.get(photoPath(photo)) ?? null })),
    garments: whole.map((one) => entryOf(one, packed, vectors.places)),
  });
  sources.push({
    path: CSV_PATH,
    open: async () => new Blob([BOM, tableOf(whole, photos, packed)]),
  });
  sources.push({
    path: JSON_PATH,
    open: async () => new Blob([JSON.stringify(wardrobe(), null, 1)]),
  });
  const archive = await writeZip(sources, {
    signal,
    onProgress: (done) => onProgress?.(whole.length + done, whole.length + sources.length),
  });
  return { archive, garments: garments.length };
}

/** Opens a file and notes its hash on the way. */
async function noted(
  path: string,
  open: () => Promise<Blob | null>,
  packed: Map<string, TransferFile>,
): Promise<Blob> {
  const file = await open();
  if (!file) throw new FaultError('storage-unavailable', `${path} went away while packing`);
  packed.set(path, { path, type: file.type, sha256: await sha256Hex(file) });
  return file;
}

/** A garment with what is kept of its views, and where its pictures go. */
interface Collected {
  readonly record: GarmentRecord;
  readonly parts: readonly ViewPart[];
  readonly cutOuts: readonly string[];
  readonly thumbs: readonly string[];
}

async function collect(record: GarmentRecord): Promise<Collected> {
  const { id } = record;
  const parts = await getViewParts(id);
  // Blobs are handles: their bytes are read when their turn to be packed comes.
  const views = await Promise.all(parts.map((_, i) => getView(id, i)));
  const paths = (folder: 'cut-outs' | 'thumbs', of: 'cutOut' | 'thumb') =>
    views.map((view, i) => picturePath(folder, id, i, view?.[of].type ?? ''));
  return { record, parts, cutOuts: paths('cut-outs', 'cutOut'), thumbs: paths('thumbs', 'thumb') };
}

function entryOf(
  { record, parts, cutOuts, thumbs }: Collected,
  packed: ReadonlyMap<string, TransferFile>,
  vectors: ReadonlyMap<ViewPart, TransferVector>,
): TransferGarment {
  const { embeddingModel: _, ...rest } = record;
  const views = record.views.map((view, i) => {
    const part = parts[i]!;
    return {
      ...view,
      cutOut: packed.get(cutOuts[i]!)!,
      thumb: packed.get(thumbs[i]!)!,
      reading: part.reading,
      vector: vectors.get(part) ?? null,
    };
  });
  return { ...rest, views };
}

function packVectors(parts: readonly ViewPart[]) {
  const places = new Map<ViewPart, TransferVector>();
  const numbers: Float32Array<ArrayBuffer>[] = [];
  let at = 0;
  for (const part of parts) {
    if (!part.embedding) continue;
    const { model, vector } = part.embedding;
    places.set(part, { model, at, length: vector.length });
    numbers.push(Float32Array.from(vector));
    at += vector.length;
  }
  return { places, numbers };
}

function tableOf(
  garments: readonly Collected[],
  photos: readonly GarmentPhoto[],
  packed: ReadonlyMap<string, TransferFile>,
): string {
  const paths = new Map(photos.map((photo) => [photo.id, photoPath(photo)]));
  const rows = garments.map(({ record, cutOuts }) => {
    const originals = record.views.flatMap(({ photoId }) => paths.get(photoId) ?? []);
    return rowOf(record, { photos: originals.filter((path) => packed.has(path)), cutOuts });
  });
  return writeTable(rows);
}
