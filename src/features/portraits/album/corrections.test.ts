/** What a person decided of who is who, as stored: it outlives every other way to group the faces. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { confirmFace, rejectFace } from '../../../core/people/decisions.ts';
import { groupPeople } from '../../../core/people/group.ts';
import type { GroupingInput } from '../../../core/people/types.ts';
import { l2Normalise } from '../../../core/vector-index.ts';
import { closeAura } from '../../../data/db.ts';
import { addDecisions, listPeople, namePerson } from '../../../data/people.ts';
import { setSetting } from '../../../data/settings.ts';
import { putVector } from '../../../data/vectors.ts';
import { emptyAlbum, fillAlbum } from '../people/testing-album.ts';
import { buildAlbum } from './build.ts';

/** The worker's part, in this thread. */
vi.mock('../../../bridge/library.ts', () => {
  const groupFaces = (input: Omit<GroupingInput, 'newId'>) =>
    groupPeople({ ...input, newId: () => crypto.randomUUID() });
  const api = { groupFaces };
  return { library: { call: async (work: (remote: typeof api) => unknown) => work(api) } };
});

const USUAL = 'face-embedding';
const OTHER = 'face-embedding-sface';
const AT = '2026-11-21T10:00:00.000Z';

beforeEach(emptyAlbum);
afterEach(() => setSetting('embeddingModel', USUAL));

/** Three photos of Ada and three of somebody else; one of Ada is said not to be her, one of the others is. */
async function decided() {
  await fillAlbum([[2], [2], [2], [3], [3], [3]]);
  const { people } = await buildAlbum();
  expect(people.map(({ faces }) => faces.length)).toEqual([3, 3]);
  const [ada, other] = people;
  await namePerson(ada!.id, 'Ada');
  const [wrong, right] = [ada!.faces[1]!, other!.faces[1]!];
  await addDecisions([...rejectFace(wrong.id, ada!.id, AT), ...confirmFace(right.id, ada!.id, AT)]);
  return { ada: ada!, wrong, right, faces: [...ada!.faces, ...other!.faces] };
}

/** The faces of the person called Ada, however they are grouped now. */
async function adasFaces(anew: boolean): Promise<{ id: string; faceIds: readonly string[] }> {
  const { people } = await buildAlbum(undefined, { anew });
  const named = people.filter(({ name }) => name === 'Ada');
  expect(named).toHaveLength(1);
  return { id: named[0]!.id, faceIds: named[0]!.faces.map(({ id }) => id) };
}

it('holds when the faces are clustered again, at any threshold, and after a restart', async () => {
  const { ada, wrong, right } = await decided();
  for (const threshold of [0.3, 0.99, 0]) {
    await setSetting('peopleThresholds', { [USUAL]: threshold });
    for (const anew of [false, true]) {
      await closeAura();
      const now = await adasFaces(anew);
      expect(now.id).toBe(ada.id);
      expect(now.faceIds).toContain(right.id);
      expect(now.faceIds).not.toContain(wrong.id);
    }
  }
  await setSetting('peopleThresholds', {});
});

it('holds through a switch of models, half-way too, though the other model says the opposite', async () => {
  const { ada, wrong, right, faces } = await decided();
  const before = (await adasFaces(false)).faceIds;
  await setSetting('embeddingModel', OTHER);
  const expectHeld = async () => {
    for (const anew of [false, true]) {
      const now = await adasFaces(anew);
      expect(now.id).toBe(ada.id);
      expect(now.faceIds).toContain(right.id);
      expect(now.faceIds).not.toContain(wrong.id);
    }
  };
  // Nothing embedded yet: everybody stays as they are.
  expect(await adasFaces(false)).toEqual({ id: ada.id, faceIds: before });
  for (const [i, face] of faces.entries()) {
    // To this model the one who is said to be Ada is like nobody, and all others are one.
    const values = new Float32Array(128).fill(0.01);
    values[face.id === right.id ? 100 : 0] = 1;
    values[10 + i] = 0.1;
    const embedding = { model: OTHER, vector: l2Normalise(values) };
    await putVector(face.id, embedding, face.photoId);
    if (i % 2 === 1) await expectHeld();
  }
  await setSetting('embeddingModel', USUAL);
  await expectHeld();
  expect((await listPeople()).filter(({ name }) => name === 'Ada')).toHaveLength(1);
});
