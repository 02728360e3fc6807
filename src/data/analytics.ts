/**
 * Local analytics of aura readings: numbers and names of the last readings, never a picture. Nothing
 * of it leaves the device but in the file that a person exports.
 */
import type { AuraEvent } from '../core/aura/records.ts';
import type { AuraColorId } from '../core/aura/types.ts';
import { encodeRecord } from './codec.ts';
import { getRecord, listRecords, writeRecords } from './records.ts';
import { newId, nextStamp } from './stamp.ts';
import { readTx, writeTx } from './transact.ts';

/** Readings kept; beyond it the oldest go. */
export const KEPT_EVENTS = 5_000;

/** The oldest are looked for once in so many notes: counting thousands of rows costs milliseconds. */
export const TRIM_EVERY = 100;

/** Notes since the last look in this tab; the first note of a visit looks. */
let untrimmed = TRIM_EVERY;

/**
 * Notes a reading and returns its id for `overrideAura`, or null where it could not be kept: the
 * count of a reading is never worth failing the reading. Never rejects.
 * @param former id of an earlier reading of the same, in whose place this one is counted
 */
export async function noteAura(
  event: Omit<AuraEvent, 'id' | 'at'>,
  former: string | null = null,
  most = KEPT_EVENTS,
): Promise<string | null> {
  try {
    const at = nextStamp();
    const id = timedId(at);
    const { source, primary, confidence, outcome, override } = event;
    // Field by field: whatever else the caller's object carries is not kept.
    const record: AuraEvent = { id, at, source, primary, confidence, outcome, override };
    const row = { id, body: await encodeRecord(record) };
    await writeTx(['analytics'], async (tx) => {
      const store = tx.objectStore('analytics');
      if (former !== null) await store.delete(former);
      await store.put(row);
      if (++untrimmed < TRIM_EVERY) return;
      untrimmed = 0;
      const over = (await store.count()) - Math.max(1, most);
      if (over <= 0) return;
      const oldest = await store.getAllKeys(null, over);
      await Promise.all(oldest.map((key) => store.delete(key)));
    });
    return id;
  } catch {
    return null;
  }
}

/** Keeps what the person said a noted reading is instead; nothing when it is gone. Never rejects. */
export async function overrideAura(id: string, color: AuraColorId): Promise<void> {
  try {
    const record = await getRecord('analytics', id);
    if (record) await writeRecords('analytics', [{ id, record: { ...record, override: color } }]);
  } catch {
    // As in `noteAura`.
  }
}

/** The last readings, at most `most`, oldest first. Throws `storage-unavailable`. */
export async function listAura(most = KEPT_EVENTS): Promise<AuraEvent[]> {
  return (await listRecords('analytics')).slice(-most).map(({ record }) => record);
}

/** How many readings are kept. Throws `storage-unavailable`. */
export async function countAura(): Promise<number> {
  const rows = await readTx(['analytics'], (tx) => tx.objectStore('analytics').count());
  return Math.min(rows, KEPT_EVENTS);
}

/** Erases all of it. Throws `storage-unavailable`. */
export async function clearAura(): Promise<void> {
  await writeTx(['analytics'], (tx) => tx.objectStore('analytics').clear(), 'strict');
}

/**
 * A UUID of version 7 (RFC 9562, 5.7): its first 48 bits are the time in milliseconds, so that the
 * order of keys is the order of time and the oldest are found without an index.
 */
function timedId(at: string): string {
  const time = Date.parse(at).toString(16).padStart(12, '0');
  const random = newId();
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(15)}`;
}
