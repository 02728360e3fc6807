/** Another photo of a garment that is here: read, kept, and joined to it. */
import { decodePhoto } from '../../../bridge/decode.ts';
import { sha256Hex } from '../../../bridge/hash.ts';
import { infer, transfer } from '../../../bridge/infer.ts';
import { nameFor } from '../../../core/import/files.ts';
import type { GarmentRecord } from '../../../core/wardrobe/records.ts';
import { findGarmentPhoto, mergeGarments, saveGarments } from '../../../data/garments.ts';
import { taught } from '../lessons.ts';
import { likest } from './likest.ts';

export type Added = 'added' | 'already' | 'nothing';

/**
 * Reads the photo, with what corrections taught, and joins the garment in it that is most like this one:
 * of its slot, and there the largest. What else the photo shows is left alone. Throws what reading and
 * saving throw.
 */
export async function addView(record: GarmentRecord, file: File): Promise<Added> {
  const hash = await sha256Hex(file);
  if (await findGarmentPhoto(hash)) return 'already';
  const { bitmap, width, height } = await decodePhoto(file);
  const options = {
    sort: 'auto',
    insist: true,
    originalWidth: width,
    originalHeight: height,
  } as const;
  const reading = await taught(
    await infer((api, call) => api.readGarments(call, transfer(bitmap, [bitmap]), options)),
  );
  const like = likest(reading, record);
  if (!like) return 'nothing';
  const name = nameFor(file.name, new Date());
  const only = { ...reading, garments: [like] };
  const { garmentIds } = await saveGarments({ file, name, hash, width, height, reading: only });
  await mergeGarments(record.id, garmentIds);
  return 'added';
}

/** What came of several photos: how many of each outcome, and what was thrown for the others. */
export type AddedViews = Readonly<Record<Added, number>> & { readonly faults: readonly unknown[] };

/** Adds each photo in its turn, as `addView` does. A photo that fails does not stop the next; never throws. */
export async function addViews(record: GarmentRecord, files: readonly File[]): Promise<AddedViews> {
  const counts = { added: 0, already: 0, nothing: 0 };
  const faults: unknown[] = [];
  for (const file of files) {
    try {
      counts[await addView(record, file)] += 1;
    } catch (error) {
      faults.push(error);
    }
  }
  return { ...counts, faults };
}
