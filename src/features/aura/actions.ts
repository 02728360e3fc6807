import type { AuraReading } from '../../core/aura/types.ts';
import { getReading, listPhotos } from '../../data/photos.ts';

/** One aura as the list shows it. */
export interface AuraEntry {
  readonly photoId: string;
  readonly at: string;
  readonly simulated: boolean;
  readonly aura: AuraReading;
}

/** The newest readings with their photos, at most `limit`, and how many there are in all. */
export async function latestAuras(
  limit: number,
): Promise<{ readonly entries: readonly AuraEntry[]; readonly total: number }> {
  const photos = await listPhotos();
  const found = await Promise.all(
    photos.slice(0, limit).map(async ({ id, addedAt, simulated }) => {
      const reading = await getReading(id);
      return reading && { photoId: id, at: addedAt, simulated, aura: reading.aura };
    }),
  );
  return { entries: found.filter((entry) => entry !== null), total: photos.length };
}
