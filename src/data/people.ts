/** Who is on the photos: groups of faces with a name, and what was decided about them. */
import type { Decision, PersonGroup } from '../core/people/types.ts';
import { announce } from './changes.ts';
import { encodeRecord } from './codec.ts';
import { listRecords, writeRecords } from './records.ts';
import { newId } from './stamp.ts';
import { readTx, together, writeTx } from './transact.ts';

/** A person as kept: a group of faces, named or not. */
export interface PersonRecord extends PersonGroup {
  /** As the person typed it, trimmed; null while nobody named them. */
  readonly name: string | null;
  readonly createdAt: string;
}

/** All people. Throws `storage-unavailable`. */
export async function listPeople(): Promise<PersonRecord[]> {
  return (await listRecords('people')).map(({ record }) => record);
}

/** All decisions, in no order. Throws `storage-unavailable`. */
export async function listDecisions(): Promise<Decision[]> {
  return (await listRecords('decisions')).map(({ record }) => record);
}

/** Keeps decisions for ever, and gives back their ids. Throws `quota`, `storage-unavailable`. */
export async function addDecisions(decisions: readonly Decision[]): Promise<readonly string[]> {
  const rows = decisions.map((record) => ({ id: newId(), record }));
  await writeRecords('decisions', rows);
  announce('people');
  return rows.map(({ id }) => id);
}

/**
 * Takes decisions back (an undo, moments later) and puts the groups where they were: without that, faces
 * that were brought together would stay together. Names given since stay, and so do faces that came
 * since. All of it or nothing. Throws `quota`, `storage-unavailable`.
 * @param before all people as they were when the decisions were made
 */
export async function takeBackDecisions(
  ids: readonly string[],
  before: readonly PersonRecord[],
): Promise<void> {
  const now = new Map((await listPeople()).map((person) => [person.id, person]));
  const placed = new Set(before.flatMap((person) => person.faceIds));
  const restored = before.map((old) => ({ ...old, name: now.get(old.id)?.name ?? old.name }));
  for (const { id } of before) now.delete(id);
  const since = [...now.values()].map((person) => ({
    ...person,
    faceIds: person.faceIds.filter((face) => !placed.has(face)),
  }));
  const gone = since.filter((person) => person.faceIds.length === 0 && person.name === null);
  const rows = await Promise.all(
    [...restored, ...since.filter((person) => !gone.includes(person))].map(async (record) => ({
      id: record.id,
      body: await encodeRecord(record),
    })),
  );
  await writeTx(['people', 'decisions'], (tx) =>
    together([
      ...ids.map((id) => () => tx.objectStore('decisions').delete(id)),
      ...gone.map(
        ({ id }) =>
          () =>
            tx.objectStore('people').delete(id),
      ),
      ...rows.map((row) => () => tx.objectStore('people').put(row)),
    ]),
  );
  announce('people');
}

/**
 * Keeps the groups as they are now: names and times of those that were there stay, those that are
 * gone are removed, unless they have a name. What has not changed is not written. Throws `quota`,
 * `storage-unavailable`.
 * @param decided how many decisions the groups were made by; when there are others by now, nothing is
 * kept, since the groups are about to be made again
 */
export async function saveGroups(
  groups: readonly PersonGroup[],
  now: string,
  decided?: number,
): Promise<void> {
  const before = new Map((await listPeople()).map((person) => [person.id, person]));
  const put = groups.flatMap(({ id, faceIds }) => {
    const old = before.get(id);
    before.delete(id);
    if (old && sameList(old.faceIds, faceIds)) return [];
    const record = { id, faceIds, name: old?.name ?? null, createdAt: old?.createdAt ?? now };
    return [{ id, record }];
  });
  const gone = [...before.values()];
  const emptied = gone.filter((person) => person.name !== null && person.faceIds.length > 0);
  const rows = [
    ...put,
    ...emptied.map((person) => ({ id: person.id, record: { ...person, faceIds: [] } })),
  ];
  const remove = gone.filter((person) => person.name === null).map((person) => person.id);
  if (rows.length === 0 && remove.length === 0) return;
  if (decided !== undefined && decided !== (await countDecisions())) return;
  await writeRecords('people', rows, remove);
  announce('people');
}

function countDecisions(): Promise<number> {
  return readTx(['decisions'], (tx) => tx.objectStore('decisions').count());
}

/** Names a person, or takes the name away with null or blanks. Throws as `saveGroups` does. */
export async function namePerson(id: string, name: string | null): Promise<void> {
  const person = (await listPeople()).find((each) => each.id === id);
  if (!person) return;
  const record = { ...person, name: name?.trim() || null };
  await writeRecords('people', [{ id, record }]);
  announce('people');
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, i) => each === b[i]);
}
