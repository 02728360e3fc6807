/** Takes an archive of the open format in: adds what is missing, changes nothing that is here. */
import { sha256Hex } from '../../../bridge/hash.ts';
import { openZip, type ZipReader } from '../../../bridge/zip.ts';
import { faultOf, messageOf, throwIfAborted } from '../../../core/fault.ts';
import { type ImageKind, SNIFF_BYTES, sniffImage } from '../../../core/image/sniff.ts';
import { ZipError } from '../../../core/lab/zip-directory.ts';
import type { Embedding } from '../../../core/types.ts';
import type { GarmentPhoto, GarmentRecord } from '../../../core/wardrobe/records.ts';
import {
  JSON_PATH,
  TransferError,
  type TransferFile,
  type TransferGarment,
  type TransferPhoto,
  type TransferVector,
  type TransferView,
  VECTORS_PATH,
  type Wardrobe,
} from '../../../core/wardrobe/transfer/format.ts';
import { planImport } from '../../../core/wardrobe/transfer/plan.ts';
import { type Problem, readWardrobe } from '../../../core/wardrobe/transfer/read.ts';
import {
  listGarmentPhotos,
  listGarments,
  photosWithoutFile,
  type RestoredView,
  restoreFile,
  restoreGarment,
} from '../../../data/garments.ts';

export interface ImportOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** What came of it. `stopped`: the person, or a full disk, ended it before the last garment. */
export interface Imported {
  readonly added: number;
  /** Were changed as a table said; an archive changes none. */
  readonly changed?: number;
  /** Were here already, and were left as they are. */
  readonly there: number;
  readonly problems: readonly Problem[];
  readonly stopped: 'aborted' | 'quota' | null;
}

/** The list of garments may be this large; more is no wardrobe. */
const MOST_JSON = 200_000_000;

/**
 * Adds the garments of an archive that are not here. A garment whose files are missing or damaged is
 * named, the others are taken; each is written whole or not at all, so that stopping at any time loses
 * nothing and the same archive can be taken in again. Throws `ZipError` or `TransferError` (their
 * message says what is wrong) for what is no archive of a wardrobe, before anything is written.
 */
export async function importWardrobe(
  archive: Blob,
  { signal, onProgress }: ImportOptions = {},
): Promise<Imported> {
  const zip = await openZip(archive);
  const { wardrobe, problems: broken } = await readList(zip);
  const [garments, photos] = await Promise.all([listGarments(), listGarmentPhotos()]);
  const { add, there } = planImport(wardrobe, { garments, photos });
  const problems = [...broken];
  const source = sourceOf(zip, wardrobe, problems);
  const counts = { added: 0, there };
  const steps: Step[] = add.map((garment) => ({
    what: garment.title || garment.id,
    run: async () => {
      const outcome = await restoreGarment(...(await source.restored(garment, signal)));
      counts[outcome] += 1;
    },
  }));
  for (const [photoId, photo] of await originalsToAdd(wardrobe))
    steps.push({
      what: photo.name,
      run: async () => restoreFile(photoId, await originalOf(zip, photo, photo.file)),
    });
  const stopped = await take(steps, problems, { signal, onProgress });
  return { ...counts, problems, stopped };
}

interface Step {
  readonly what: string;
  readonly run: () => Promise<void>;
}

/** One step after the other; what is wrong with the file is named, and the next is taken. */
async function take(
  steps: readonly Step[],
  problems: Problem[],
  { signal, onProgress }: ImportOptions,
): Promise<Imported['stopped']> {
  for (const [i, { what, run }] of steps.entries()) {
    if (signal?.aborted) return 'aborted';
    try {
      await run();
    } catch (error) {
      const fault = faultOf(error);
      if (fault === 'aborted' || fault === 'quota') return fault;
      if (!(error instanceof TransferError || error instanceof ZipError) && fault !== 'internal')
        throw error;
      problems.push({ what, why: messageOf(error) });
    }
    onProgress?.(i + 1, steps.length);
  }
  return null;
}

type WithFile = TransferPhoto & { readonly file: TransferFile };

/** Photos that are here without their file and come with it, by their id here. */
async function originalsToAdd({ photos }: Wardrobe): Promise<[string, WithFile][]> {
  const missing = new Map((await photosWithoutFile()).map(({ hash, id }) => [hash, id]));
  return photos.flatMap((photo): [string, WithFile][] => {
    const [id, { file }] = [missing.get(photo.hash), photo];
    return file && id !== undefined ? [[id, { ...photo, file }]] : [];
  });
}

async function readList(zip: ZipReader) {
  const list = await zip.read(JSON_PATH);
  if (!list) throw new TransferError(`there is no ${JSON_PATH} in this archive`);
  if (list.size > MOST_JSON) throw new TransferError('its list of garments is too large');
  return readWardrobe(await list.text());
}

type Restored = [record: GarmentRecord, views: readonly RestoredView[]];

/** Garments of an archive with their files, one at a time. */
function sourceOf(zip: ZipReader, wardrobe: Wardrobe, problems: Problem[]) {
  const photos = new Map(wardrobe.photos.map((photo) => [photo.id, photo]));
  let vectors: Promise<Float32Array | null> | undefined;
  // Without its vector a garment is not found by likeness, but it is there: named once, not each time.
  const numbers = () => {
    vectors ??= readVectors(zip, wardrobe.vectors).catch((error: unknown) => {
      problems.push({ what: VECTORS_PATH, why: messageOf(error) });
      return null;
    });
    return vectors;
  };

  async function viewOf(view: TransferView): Promise<RestoredView> {
    const { file, ...photo } = photos.get(view.photoId)!;
    return {
      photo,
      file: file && (await originalOf(zip, photo, file)),
      reading: view.reading,
      pictures: {
        cutOut: await pictureOf(zip, view.cutOut),
        thumb: await pictureOf(zip, view.thumb),
      },
      embedding: view.vector && embeddingOf(await numbers(), view.vector),
    };
  }

  return {
    async restored(garment: TransferGarment, signal?: AbortSignal): Promise<Restored> {
      const views: RestoredView[] = [];
      for (const view of garment.views) {
        throwIfAborted(signal);
        views.push(await viewOf(view));
      }
      const places = garment.views.map(({ photoId, box, frame }) => ({ photoId, box, frame }));
      return [{ ...garment, views: places, embeddingModel: null }, views];
    },
  };
}

async function originalOf(
  zip: ZipReader,
  photo: Pick<GarmentPhoto, 'hash' | 'type'>,
  file: TransferFile,
): Promise<Blob> {
  const found = await fileOf(zip, file);
  if (file.sha256 !== photo.hash) throw new TransferError(`${file.path} is not the photo it says`);
  return found.slice(0, found.size, photo.type);
}

/** Kinds of images that can have clear parts, and their MIME types. */
const CLEAR: Partial<Record<ImageKind, string>> = {
  webp: 'image/webp',
  png: 'image/png',
  avif: 'image/avif',
};

/** A picture; its bytes say what it is, whatever the list says. */
async function pictureOf(zip: ZipReader, file: TransferFile): Promise<Blob> {
  const found = await fileOf(zip, file);
  const head = new Uint8Array(await found.slice(0, SNIFF_BYTES).arrayBuffer());
  const type = CLEAR[sniffImage(head)];
  if (!type) throw new TransferError(`${file.path} is no picture of a garment`);
  return found.slice(0, found.size, type);
}

async function fileOf(zip: ZipReader, { path, sha256 }: TransferFile): Promise<Blob> {
  const found = await zip.read(path);
  if (!found) throw new TransferError(`${path} is missing`);
  if ((await sha256Hex(found)) !== sha256) throw new TransferError(`${path} is damaged`);
  return found;
}

async function readVectors(zip: ZipReader, file: TransferFile | null): Promise<Float32Array> {
  if (!file) throw new TransferError('its vectors are missing');
  const bytes = await (await fileOf(zip, file)).arrayBuffer();
  if (bytes.byteLength % 4 !== 0) throw new TransferError(`${file.path} is damaged`);
  return new Float32Array(bytes);
}

function embeddingOf(
  numbers: Float32Array | null,
  { model, at, length }: TransferVector,
): Embedding | null {
  if (!numbers) return null;
  if (at + length > numbers.length) throw new TransferError('its vector is missing');
  return { model, vector: numbers.slice(at, at + length) };
}
