/** A photo from a shop against the wardrobe. Nothing of it is kept. */
import { decodePhoto } from '../../../bridge/decode.ts';
import { infer, transfer } from '../../../bridge/infer.ts';
import type { GarmentRecord } from '../../../core/wardrobe/records.ts';
import type { GarmentReading } from '../../../core/wardrobe/types.ts';
import { listGarments } from '../../../data/garments.ts';
import { nearestTo } from '../garment/near.ts';
import { taught } from '../lessons.ts';
import { type Likeness, likenessOf, ruleLikeness } from './likeness.ts';

/** How many are shown. */
const SHOWN = 6;

/**
 * The garments in a photo as the person's corrections teach to see them, the largest first. Throws what
 * decoding and reading throw.
 */
export async function readShopPhoto(
  file: Blob,
  signal: AbortSignal,
): Promise<readonly GarmentReading<Blob>[]> {
  const { bitmap, width, height } = await decodePhoto(file, signal);
  const options = {
    sort: 'auto',
    insist: true,
    originalWidth: width,
    originalHeight: height,
  } as const;
  const read = await infer(
    (api, call) => api.readGarments(call, transfer(bitmap, [bitmap]), options),
    signal,
  );
  const { garments } = await taught(read);
  const area = ({ box }: GarmentReading<Blob>) => box.width * box.height;
  return garments.toSorted((a, b) => area(b) - area(a));
}

export interface Found {
  readonly garment: GarmentRecord;
  /** Null where no model compared them. */
  readonly likeness: Likeness | null;
}

export interface Comparison {
  readonly by: 'model' | 'rule';
  /** Most like first. */
  readonly found: readonly Found[];
}

/** The garments most like one of a photo, archived ones left out. Throws what the search throws. */
export async function compare(
  wanted: GarmentReading<Blob>,
  signal: AbortSignal,
): Promise<Comparison> {
  const near = wanted.embedding ? await nearestTo(wanted.embedding, SHOWN, [], signal) : [];
  if (near.length > 0)
    return {
      by: 'model',
      found: near.map(({ garment, cosine }) => ({ garment, likeness: likenessOf(cosine) })),
    };
  const garments = await listGarments();
  const found = garments
    .filter(({ archivedAt }) => archivedAt === null)
    .map((garment) => ({ garment, score: ruleLikeness(wanted, garment) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, SHOWN)
    .map(({ garment }) => ({ garment, likeness: null }));
  return { by: 'rule', found };
}
