/** Which garments are nearest, by the vectors of one model alone. */
import type { Embedding } from '../../../core/types.ts';
import type { GarmentRecord } from '../../../core/wardrobe/records.ts';
import { listGarments } from '../../../data/garments.ts';
import { getVector } from '../../../data/vectors.ts';
import { search } from './search.ts';

export interface Near {
  readonly garment: GarmentRecord;
  /** -1..1, 1 is the same. */
  readonly cosine: number;
}

/**
 * The `k` garments nearest to a vector, best first, archived ones left out. Throws what the search
 * throws.
 */
export async function nearestTo(
  embedding: Embedding,
  k: number,
  exclude: readonly string[] = [],
  signal?: AbortSignal,
): Promise<readonly Near[]> {
  const space = { kind: 'garment', model: embedding.model } as const;
  const options = { k, exclude, filter: { archived: false } };
  const [found, garments] = await Promise.all([
    search.similar(space, embedding, options, signal),
    listGarments(),
  ]);
  const byId = new Map(garments.map((garment) => [garment.id, garment]));
  return found.flatMap(({ id, score }) => {
    const garment = byId.get(id);
    return garment ? [{ garment, cosine: score }] : [];
  });
}

/** Those nearest to a garment that is kept; null when it has no vector. */
export async function similarTo(
  { id, embeddingModel }: Pick<GarmentRecord, 'id' | 'embeddingModel'>,
  k: number,
  signal?: AbortSignal,
): Promise<readonly Near[] | null> {
  const embedding = embeddingModel === null ? null : await getVector(id, embeddingModel);
  return embedding && nearestTo(embedding, k, [id], signal);
}
