/** Several photos of one garment: garments joined to one, and views taken apart again. */
import type { GarmentRecord } from '../../core/wardrobe/records.ts';
import { announce } from '../changes.ts';
import { decodeRecord, encodeRecord } from '../codec.ts';
import { withLock } from '../locks.ts';
import type { GarmentRow, GarmentViewRow } from '../schema.ts';
import { newId, nextStamp } from '../stamp.ts';
import { readTx, together, writeTx } from '../transact.ts';
import { isKept, rowThere } from './read.ts';
import { joined, newRecord, withReading } from './record.ts';
import {
  GARMENT_LOCK,
  GARMENT_STORES,
  garmentRow,
  putGarments,
  removeVectors,
  vectorOf,
} from './rows.ts';

/**
 * Makes one garment of several: the views of the others join the first, with what the person told of
 * them where the first has nothing of its own. Unknown ids are passed over. Throws `internal` when the
 * first is not there, `quota`, `storage-unavailable`.
 */
export async function mergeGarments(intoId: string, otherIds: readonly string[]): Promise<void> {
  await withLock(GARMENT_LOCK, async () => {
    const into = await rowThere(intoId);
    const others = await othersOf(otherIds.filter((id) => id !== intoId));
    const records = await Promise.all(others.map(({ row }) => decodeRecord(row.body)));
    const first = await viewRow(into.views[0]);
    const merged = joined(await decodeRecord(into.body), records);
    const record = { ...merged, changedAt: nextStamp() };
    const row = await garmentRow(
      record,
      [into, ...others.map((o) => o.row)].flatMap((r) => r.views),
    );
    const vector = await vectorOf(record, first);
    const views = await Promise.all(
      others.map(async (other, i): Promise<GarmentViewRow> => {
        return { ...other.first, former: await encodeRecord(records[i]!) };
      }),
    );
    await writeTx(
      [...GARMENT_STORES],
      async (tx) => {
        for (const { row } of others) await removeVectors(tx, row.id);
        await together([
          ...others.map(
            ({ row }) =>
              () =>
                tx.objectStore('garments').delete(row.id),
          ),
          ...views.map((view) => () => tx.objectStore('garmentViews').put(view)),
        ]);
        await putGarments(tx, [{ row, vector }]);
      },
      'strict',
    );
  });
  announce('garments', 'vectors');
}

/**
 * Makes a view a garment of its own again, as it was before it joined where that is known. Gives back
 * its id. Throws `RangeError` when there is no such view or no other one, `internal` when the garment is
 * not there, `quota`, `storage-unavailable`.
 */
export async function splitView(id: string, viewIndex: number): Promise<string> {
  const made = await withLock(GARMENT_LOCK, async () => {
    const row = await rowThere(id);
    const record = await decodeRecord(row.body);
    if (!(viewIndex in row.views) || row.views.length < 2)
      throw new RangeError(`view ${viewIndex} of ${row.views.length} cannot be split off`);
    const gone = await viewRow(row.views[viewIndex]);
    const keys = row.views.toSpliced(viewIndex, 1);
    const first = await viewRow(keys[0]);
    const views = record.views.toSpliced(viewIndex, 1);
    const left: GarmentRecord = { ...record, views, changedAt: nextStamp() };
    const rest = viewIndex === 0 ? await read(left, first) : left;
    const own = await apart(record, viewIndex, gone);
    const garments = [
      { row: await garmentRow(rest, keys), vector: await vectorOf(rest, first) },
      { row: await garmentRow(own, [gone.id]), vector: await vectorOf(own, gone) },
    ];
    const alone = { ...gone, former: null };
    await writeTx(
      [...GARMENT_STORES],
      async (tx) => {
        await tx.objectStore('garmentViews').put(alone);
        await putGarments(tx, garments);
      },
      'strict',
    );
    return own.id;
  });
  announce('garments', 'vectors');
  return made;
}

/** The record of a view that is split off. */
async function apart(
  record: GarmentRecord,
  viewIndex: number,
  view: GarmentViewRow,
): Promise<GarmentRecord> {
  const place = record.views[viewIndex]!;
  const embedding = null;
  const reading = { ...(await decodeRecord(view.body)), ...place, embedding };
  const now = nextStamp();
  const pictures = { cutOut: null, thumb: null };
  const fresh = newRecord(newId(), now, { id: place.photoId }, { ...reading, ...pictures }, record);
  const former = view.former ? await decodeRecord(view.former) : fresh;
  const taken = former.id !== fresh.id && (await isTaken(former.id));
  const own = { ...former, id: taken ? fresh.id : former.id, views: [place], changedAt: now };
  return read(own, view);
}

/** The record as its first view was read. */
async function read(record: GarmentRecord, first: GarmentViewRow): Promise<GarmentRecord> {
  const reading = await decodeRecord(first.body);
  return { ...withReading(record, reading), embeddingModel: first.vector?.model ?? null };
}

async function isTaken(id: string): Promise<boolean> {
  const key = await readTx(['garments'], (tx) => tx.objectStore('garments').getKey(id));
  return key !== undefined;
}

async function viewRow(key: string | undefined): Promise<GarmentViewRow> {
  const row = await readTx(['garmentViews'], (tx) => tx.objectStore('garmentViews').get(key ?? ''));
  if (!row) throw new RangeError('a garment without a view');
  return row;
}

async function othersOf(
  ids: readonly string[],
): Promise<{ row: GarmentRow; first: GarmentViewRow }[]> {
  const found = await readTx(['garments'], (tx) =>
    Promise.all([...new Set(ids)].map((id) => tx.objectStore('garments').get(id))),
  );
  const rows = found.filter(isKept);
  return Promise.all(rows.map(async (row) => ({ row, first: await viewRow(row.views[0]) })));
}
