import 'fake-indexeddb/auto';
import { afterEach, expect, it } from 'vitest';
import { toLines } from '../core/lab/jsonl.ts';
import { clearAura, countAura, listAura, noteAura, overrideAura, TRIM_EVERY } from './analytics.ts';
import {
  confirmReading,
  importConfirmations,
  listConfirmations,
  testerId,
} from './confirmations.ts';
import { keepBatch, listReviews, undoBatch } from './label-reviews.ts';
import { listRecords, writeRecords } from './records.ts';
import { getSettings } from './settings.ts';
import { failNthPut } from './testing/stores.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[78][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const EVENT = {
  source: 'live',
  primary: 'blue',
  confidence: 0.5,
  outcome: 'agree',
  override: null,
} as const;

afterEach(async () => {
  await clearAura();
  for (const store of ['labelReviews', 'confirmations'] as const)
    await writeRecords(
      store,
      [],
      (await listRecords(store)).map(({ id }) => id),
    );
});

it('keeps the last readings in the order of time, and lets the oldest go', async () => {
  const most = 50;
  const ids: (string | null)[] = [];
  for (let i = 0; i < 3 * TRIM_EVERY; i++) ids.push(await noteAura(EVENT, null, most));
  expect(ids.every((id) => UUID.test(id ?? ''))).toBe(true);
  expect(ids).toEqual([...ids].sort());
  expect((await listAura(most)).map(({ id }) => id)).toEqual(ids.slice(-most));
  expect((await listRecords('analytics')).length).toBeLessThan(most + TRIM_EVERY);
});

it('keeps what a noted reading is instead, and erases all of it', async () => {
  const ids = [await noteAura(EVENT), await noteAura(EVENT)];
  await overrideAura(ids[1]!, 'pink');
  await overrideAura('gone', 'pink');
  expect((await listAura()).map(({ override }) => override)).toEqual([null, 'pink']);
  await clearAura();
  expect(await countAura()).toBe(0);
});

it('counts a reading that is made anew once, with the newest answer', async () => {
  const first = await noteAura(EVENT);
  await noteAura(EVENT);
  const again = await noteAura({ ...EVENT, primary: 'red' }, first);
  expect((await listAura()).map(({ primary }) => primary)).toEqual(['blue', 'red']);
  expect(await noteAura(EVENT, again)).not.toBe(first);
  expect(await countAura()).toBe(2);
});

it('keeps numbers and names alone, whatever it is given', async () => {
  await noteAura({ ...EVENT, image: new Blob(['face']) } as typeof EVENT);
  expect(Object.keys((await listAura())[0]!).sort()).toEqual([
    'at',
    'confidence',
    'id',
    'outcome',
    'override',
    'primary',
    'source',
  ]);
});

it('never fails a reading: without room it notes nothing', async () => {
  const restore = failNthPut(1);
  expect(await noteAura(EVENT)).toBeNull();
  restore();
  expect(await countAura()).toBe(0);
});

const decided = (sample: string) => ({ sample, proposed: 'red', decided: 'red' }) as const;

it('keeps a batch whole, and takes the last one back', async () => {
  await keepBatch([decided('a'), decided('b')]);
  const last = await keepBatch([decided('c'), { ...decided('a'), decided: null }]);
  expect(new Set(last.map(({ at }) => at)).size).toBe(1);
  expect((await listReviews()).map(({ sample }) => sample)).toEqual(['a', 'b', 'a', 'c']);
  const undone = await undoBatch();
  expect(undone.map(({ sample }) => sample).sort()).toEqual(['a', 'c']);
  expect((await listReviews()).map(({ sample }) => sample)).toEqual(['a', 'b']);
  await undoBatch();
  expect(await undoBatch()).toEqual([]);
});

it('keeps nothing of a batch that does not fit', async () => {
  const restore = failNthPut(2);
  await expect(keepBatch(['a', 'b', 'c'].map(decided))).rejects.toMatchObject({ fault: 'quota' });
  restore();
  expect(await listReviews()).toEqual([]);
});

const SAID = { shown: 'blue', chosen: 'green', confidence: 0.7, outcome: 'agree' } as const;

it('confirms under an id that is stable and not the local id', async () => {
  const [first, second] = [await confirmReading(SAID), await confirmReading(SAID)];
  const { localId } = await getSettings();
  expect(first.tester).toMatch(UUID);
  expect(first.tester).toBe(second.tester);
  expect(first.tester).toBe(await testerId());
  expect(JSON.stringify(first)).not.toContain(localId);
});

it('keeps the last word in the place of the one before, here and from a file', async () => {
  const first = await confirmReading(SAID);
  const second = await confirmReading({ ...SAID, chosen: 'red' }, first.id);
  expect(await listConfirmations()).toEqual([second]);
  const other = { tester: '00000000-0000-4000-8000-0000000000ff', id: crypto.randomUUID() };
  const files = [first, second].map((each) => toLines([{ ...each, ...other }]));
  expect(await importConfirmations(files[0]!)).toMatchObject({ added: 1, doubles: 0 });
  expect(await importConfirmations(files[1]!)).toMatchObject({ added: 1, doubles: 0 });
  expect(await importConfirmations(files[0]!)).toMatchObject({ added: 0, doubles: 1 });
  expect((await listConfirmations()).map(({ chosen }) => chosen)).toEqual(['red', 'red']);
});

it('imports what another device exported, once', async () => {
  const exported = [await confirmReading(SAID), await confirmReading(SAID)];
  const again = await importConfirmations(toLines(exported));
  expect(again).toEqual({ added: 0, doubles: 2, faults: [] });
  const other = exported.map((each, i) => ({
    ...each,
    id: `00000000-0000-4000-8000-00000000000${i}`,
    tester: '00000000-0000-4000-8000-0000000000ff',
  }));
  const text = `${toLines(other)}nonsense\n${toLines(other.slice(0, 1))}`;
  const [one, two] = await Promise.all([importConfirmations(text), importConfirmations(text)]);
  expect([one.added, two.added]).toEqual([2, 0]);
  expect(one).toMatchObject({ doubles: 1, faults: [{ line: 3 }] });
  expect(await listConfirmations()).toHaveLength(4);
});
