/** The vibes of each person's photos, as last found. */
import type { Vibes } from '../core/vibes/types.ts';
import { announce } from './changes.ts';
import { getRecord, writeRecords } from './records.ts';

/** The vibes of a person's photos, or null. Throws `storage-unavailable`. */
export function getVibes(personId: string): Promise<Vibes | null> {
  return getRecord('vibes', personId);
}

/** Keeps them in the place of older ones. Throws `quota`, `storage-unavailable`. */
export async function putVibes(personId: string, vibes: Vibes): Promise<void> {
  await writeRecords('vibes', [{ id: personId, record: vibes }]);
  announce('vibes');
}
