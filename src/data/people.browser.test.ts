import { beforeEach, expect, it } from 'vitest';
import { confirmFace, mergePeople } from '../core/people/decisions.ts';
import {
  addDecisions,
  listDecisions,
  listPeople,
  namePerson,
  saveGroups,
  takeBackDecisions,
} from './people.ts';
import { listRecords, writeRecords } from './records.ts';

const AT = '2026-11-21T08:00:00.000Z';
const ANNA = { id: 'anna', faceIds: ['a1', 'a2'] };
const BEA = { id: 'bea', faceIds: ['b1'] };

beforeEach(async () => {
  for (const store of ['people', 'decisions'] as const)
    await writeRecords(
      store,
      [],
      (await listRecords(store)).map(({ id }) => id),
    );
});

const groups = async () =>
  Object.fromEntries((await listPeople()).map(({ id, faceIds }) => [id, faceIds]));

it('takes a merge back: decisions gone, both people as they were, with their names', async () => {
  await saveGroups([ANNA, BEA], AT);
  await namePerson('bea', 'Bea');
  const before = await listPeople();
  const ids = await addDecisions(mergePeople(BEA, ANNA, [], AT));
  await saveGroups([{ id: 'anna', faceIds: ['a1', 'a2', 'b1'] }], AT);
  expect(await groups()).toEqual({ anna: ['a1', 'a2', 'b1'], bea: [] });

  await takeBackDecisions(ids, before);
  expect(await listDecisions()).toEqual([]);
  expect(await groups()).toEqual({ anna: ['a1', 'a2'], bea: ['b1'] });
  expect((await listPeople()).find(({ id }) => id === 'bea')?.name).toBe('Bea');
});

it('keeps what came after the decisions: other decisions, names, and new people', async () => {
  await saveGroups([ANNA, BEA], AT);
  const before = await listPeople();
  const kept = confirmFace('a1', 'anna', AT);
  await addDecisions(kept);
  const ids = await addDecisions(confirmFace('b1', 'new', AT));
  await saveGroups(
    [ANNA, { id: 'new', faceIds: ['b1'] }, { id: 'later', faceIds: ['c1'] }],
    '2026-11-21T09:00:00.000Z',
  );
  await namePerson('anna', 'Anna');

  await takeBackDecisions(ids, before);
  expect(await listDecisions()).toEqual(kept);
  expect(await groups()).toEqual({ anna: ['a1', 'a2'], bea: ['b1'], later: ['c1'] });
  expect((await listPeople()).find(({ id }) => id === 'anna')?.name).toBe('Anna');
});

it('does not keep groups that were made before the last decision', async () => {
  await saveGroups([ANNA, BEA], AT);
  const ids = await addDecisions(mergePeople(BEA, ANNA, [], AT));
  const late = [{ id: 'anna', faceIds: ['a1', 'a2', 'b1'] }];
  await saveGroups(late, AT, 0);
  expect(await groups()).toEqual({ anna: ['a1', 'a2'], bea: ['b1'] });
  await saveGroups(late, AT, ids.length);
  expect(await groups()).toEqual({ anna: ['a1', 'a2', 'b1'] });
});
