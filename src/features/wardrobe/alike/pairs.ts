/** Which garments of the wardrobe may be one. */
import {
  findLikePairs,
  type LikeGarment,
  type Pair,
  pairKey,
} from '../../../core/wardrobe/alike.ts';
import type { GarmentPhoto, GarmentRecord } from '../../../core/wardrobe/records.ts';
import { listGarmentPhotos, listGarments } from '../../../data/garments.ts';
import { listVectors } from '../../../data/vectors.ts';

/** A pair with its garments. */
export interface PairView extends Pair {
  readonly garments: readonly [GarmentRecord, GarmentRecord];
}

export interface PairsView {
  /** How many garments there are, archived ones too. */
  readonly count: number;
  readonly exact: readonly PairView[];
  readonly alike: readonly PairView[];
}

/** Vectors of one model by garment; the model that made the most of them. */
async function vectorsOf(
  garments: readonly GarmentRecord[],
): Promise<ReadonlyMap<string, Float32Array>> {
  const counts = new Map<string, number>();
  for (const { embeddingModel } of garments)
    if (embeddingModel !== null) counts.set(embeddingModel, (counts.get(embeddingModel) ?? 0) + 1);
  const [model] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  const entries = model === undefined ? [] : await listVectors(model);
  return new Map(entries.map(({ id, embedding }) => [id, embedding.vector]));
}

/** All pairs, less those that the person said are two. Throws `storage-unavailable`. */
export async function loadPairs(): Promise<PairsView> {
  const [garments, photos] = await Promise.all([listGarments(), listGarmentPhotos()]);
  return pairsOf(garments, photos, await vectorsOf(garments));
}

/** The same, of what is handed in. */
export function pairsOf(
  garments: readonly GarmentRecord[],
  photos: readonly GarmentPhoto[],
  vectors: ReadonlyMap<string, Float32Array>,
): PairsView {
  const hashes = new Map(photos.map(({ id, hash }) => [id, hash]));
  const compared = garments.map(
    ({ id, slot, addedAt, look, colours, views }): LikeGarment => ({
      id,
      slot,
      addedAt,
      look,
      colours,
      // A photo whose record is missing is like no other.
      views: views.map(({ photoId, box }) => ({ hash: hashes.get(photoId) ?? photoId, box })),
      vector: vectors.get(id) ?? null,
    }),
  );
  const apart = garments.flatMap(({ id, apart = [] }) => apart.map((other) => pairKey(id, other)));
  const { exact, alike } = findLikePairs(compared, new Set(apart));
  const byId = new Map(garments.map((garment) => [garment.id, garment]));
  const viewed = (pair: Pair): PairView[] => {
    const [a, b] = [byId.get(pair.ids[0]), byId.get(pair.ids[1])];
    return a && b ? [{ ...pair, garments: [a, b] }] : [];
  };
  return { count: garments.length, exact: exact.flatMap(viewed), alike: alike.flatMap(viewed) };
}
