/** One photo of clothes, read whole: is it fit, what is in it, and each garment cut out and described. */

import { GARMENT, type GarmentSaid } from '../../models/garment.ts';
import type { Box } from '../../src/core/types.ts';
import { judgeGarmentPhoto } from '../../src/core/wardrobe/judge.ts';
import { maskBox } from '../../src/core/wardrobe/mask.ts';
import { liesElsewhere, placeOver } from '../../src/core/wardrobe/place.ts';
import { sortOf } from '../../src/core/wardrobe/sort.ts';
import type { Slot } from '../../src/core/wardrobe/taxonomy.ts';
import type {
  GarmentReading,
  Mask,
  MendReading,
  PhotoSort,
  WardrobeReading,
} from '../../src/core/wardrobe/types.ts';
import { headHeight } from '../../src/core/wardrobe/worn-frame.ts';
import { findParts } from '../aura/parts.ts';
import { checkpoint } from '../calls.ts';
import { progress } from '../events.ts';
import { pixelsOf } from '../pixels.ts';
import { describeGarment } from './garment.ts';
import { type FoundGarment, partAround, readItem } from './item.ts';
import { Makers } from './makers.ts';
import { placed } from './pictures.ts';
import { findSingle } from './single.ts';
import { findWorn } from './worn.ts';

/** How a photo of clothes is to be read. */
export interface WardrobeOptions {
  readonly sort: PhotoSort | 'auto';
  /** Makes garments even of a photo that was rejected. */
  readonly insist: boolean;
  readonly originalWidth: number;
  readonly originalHeight: number;
}

/** Longer side at which the photo is judged. */
const JUDGED = 640;

/** Reads a photo; see `InferApi.readGarments`. */
export async function readGarments(
  call: string,
  bitmap: ImageBitmap,
  options: WardrobeOptions,
  signal: AbortSignal,
): Promise<WardrobeReading<Blob>> {
  const started = performance.now();
  const step = (done: number, note: string) =>
    progress({ task: 'wardrobe', id: call, done, total: 4, note });
  const makers = new Makers();
  step(0, 'Looking at the photo');
  const whole = { x: 0, y: 0, width: bitmap.width, height: bitmap.height };
  const look = await makers.part('garment', 'garment', () =>
    describeGarment(bitmap, whole, signal),
  );
  await checkpoint(call);
  const parts = await makers.part('person-parts', 'person-parts', () => findParts(bitmap, signal));
  let sort = options.sort === 'auto' ? (parts ? sortOf(parts.map) : 'single') : options.sort;
  const original = { width: options.originalWidth, height: options.originalHeight };
  const clothing = look?.said.clothing ?? 1;
  const judged = judgeGarmentPhoto(pixelsOf(bitmap, JUDGED), original, clothing);
  const end = (quality: typeof judged, garments: readonly GarmentReading<Blob>[]) => ({
    sort,
    width: bitmap.width,
    height: bitmap.height,
    quality,
    garments,
    faults: makers.faults,
    by: makers.by,
    ms: performance.now() - started,
  });
  if (judged.verdict === 'reject' && !options.insist) return end(judged, []);
  await checkpoint(call);
  step(1, 'Cutting out');
  const map = parts?.map ?? { width: 1, height: 1, classes: new Uint8Array(1) };
  const worn = sort === 'worn' ? await findWorn(bitmap, map, makers, signal) : [];
  // A person in whom nothing worn was found may be none, unless there is a face: a print, a dark screen.
  const nobody = worn.length === 0 && (options.insist || headHeight(map) === 0);
  if (options.sort === 'auto' && (nobody || liesBeside(worn, look?.said ?? null))) sort = 'single';
  const found: readonly FoundGarment[] =
    sort === 'worn' ? worn : await findSingle(bitmap, look?.said ?? null, makers, signal);
  const garments: GarmentReading<Blob>[] = [];
  for (const [i, each] of found.entries()) {
    await checkpoint(call);
    step(2 + i / found.length, 'Describing');
    const alone = sort === 'single' && found.length === 1;
    const said = alone ? look : await describe(bitmap, each, makers, signal);
    garments.push(await readItem(bitmap, each, said?.said ?? null, makers));
  }
  step(4, 'Done');
  const warnings = [...judged.warnings];
  if (garments.length === 0) warnings.push({ id: 'no-garment', value: 0 });
  return end({ ...judged, warnings }, garments);
}

/** Whether what was taken for worn lies beside the garment that the network sees. */
function liesBeside(worn: readonly FoundGarment[], said: GarmentSaid | null): boolean {
  const [first] = worn;
  if (!first || !said) return false;
  const place = placeOver(said.place, GARMENT.cells, first.mask);
  return liesElsewhere(
    place,
    worn.map(({ mask }) => mask),
  );
}

/** Where a mask made by hand lies, and what is known of its garment. */
export interface MendOptions {
  /** What the mask covers of the photo, 0..1. */
  readonly frame: Box;
  readonly sort: PhotoSort;
  /** Where a worn garment is worn; of one by itself the slot is read anew. */
  readonly slot: Slot;
}

/** Reads one garment again by a mask made by hand; see `InferApi.readMask`. */
export async function readMask(
  bitmap: ImageBitmap,
  mask: Mask,
  { frame, sort, slot }: MendOptions,
  signal: AbortSignal,
): Promise<MendReading<Blob>> {
  const placedMask = placed(mask, frame, bitmap);
  const found = { mask: placedMask, slot: sort === 'worn' ? slot : null, sort, frame };
  const makers = new Makers();
  const said = await describe(bitmap, found, makers, signal);
  const garment = await readItem(bitmap, found, said?.said ?? null, makers);
  return { garments: [garment], by: makers.by };
}

function describe(
  bitmap: ImageBitmap,
  { mask }: FoundGarment,
  makers: Makers,
  signal: AbortSignal,
) {
  return makers.part('garment', 'garment', () =>
    describeGarment(bitmap, partAround(maskBox(mask), bitmap), signal),
  );
}
