/** What people said of readings: this device's own word, and that of testers by their files. */
import type { ConfirmationRecord } from '../core/aura/records.ts';
import { newOnly, parseConfirmations } from '../core/lab/confirmations.ts';
import type { LineFault } from '../core/lab/jsonl.ts';
import { withLock } from './locks.ts';
import { listRecords, writeRecords } from './records.ts';
import { getSettings } from './settings.ts';
import { newId, nextStamp } from './stamp.ts';

/** What was shown, and what the person said it is; equal where they agreed. */
export type Confirmation = Pick<ConfirmationRecord, 'shown' | 'chosen' | 'confidence' | 'outcome'>;

/** What came of importing a file. */
export interface Imported {
  readonly added: number;
  /** Known by their ids already. */
  readonly doubles: number;
  readonly faults: readonly LineFault[];
}

/** All confirmations, oldest first. Throws `storage-unavailable`. */
export async function listConfirmations(): Promise<ConfirmationRecord[]> {
  const all = (await listRecords('confirmations')).map(({ record }) => record);
  return all.sort((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id));
}

/**
 * Keeps that a reading was right, or what it should have been; under the id of an earlier word in its
 * place. Throws `quota`, `storage-unavailable`.
 */
export async function confirmReading(
  said: Confirmation,
  id: string = newId(),
): Promise<ConfirmationRecord> {
  const { shown, chosen, confidence, outcome } = said;
  const tester = await testerId();
  const record = { id, tester, at: nextStamp(), shown, chosen, confidence, outcome };
  await writeRecords('confirmations', [{ id, record }]);
  return record;
}

/**
 * Keeps the confirmations of a tester's file (JSON Lines). Bad lines are told and left out, doubles
 * are ignored; a later word takes the place of the one it changes. Throws `quota`, `storage-unavailable`, and then nothing of it is kept.
 */
export function importConfirmations(text: string): Promise<Imported> {
  const { items, faults } = parseConfirmations(text);
  return withLock('aura-confirmations', async () => {
    const known = new Map((await listConfirmations()).map(({ id, at }) => [id, at]));
    const fresh = newOnly(items, known);
    await writeRecords(
      'confirmations',
      fresh.map((record) => ({ id: record.id, record })),
    );
    return { added: fresh.length, doubles: items.length - fresh.length, faults };
  });
}

/**
 * The id under which this device's confirmations are exported: a UUID made from the local id by
 * SHA-256. The local id itself never leaves, and cannot be found from it.
 */
export async function testerId(): Promise<string> {
  const { localId } = await getSettings();
  const bytes = new TextEncoder().encode(`aura-tester:${localId}`);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  // Version 8 is what RFC 9562 (5.8) leaves to such ids.
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`];
  return [...parts, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}
