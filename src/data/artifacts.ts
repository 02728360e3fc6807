/** Heads that were trained here, with what they were made of. */
import type { TasteResult } from '../core/taste/types.ts';
import { announce } from './changes.ts';
import { getRecord, writeRecords } from './records.ts';

/** A person's taste, as last learnt. */
export interface ArtifactRecord {
  readonly kind: 'taste';
  readonly personId: string;
  readonly madeAt: string;
  /** Tells whether the verdicts and vectors it was learnt from are still the same. */
  readonly basis: string;
  readonly result: TasteResult;
}

const keyOf = (personId: string): string => `taste:${personId}`;

/** The taste learnt of a person's photos, or null. Throws `storage-unavailable`. */
export function getTaste(personId: string): Promise<ArtifactRecord | null> {
  return getRecord('artifacts', keyOf(personId));
}

/** Keeps a taste in the place of an older one. Throws `quota`, `storage-unavailable`. */
export async function putTaste(record: ArtifactRecord): Promise<void> {
  await writeRecords('artifacts', [{ id: keyOf(record.personId), record }]);
  announce('artifacts');
}
