import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { getTaste, putTaste } from './artifacts.ts';
import { loadFacts } from './facts.ts';
import { addDecisions, listDecisions, listPeople, namePerson, saveGroups } from './people.ts';
import { addEmbeddings, facesToEmbed } from './photo/embed.ts';
import { deletePhotos, getReading, replaceReading, savePhoto } from './photos.ts';
import { compareFaces, listVerdicts, rateFace, removeComparison } from './ratings.ts';
import { embeddingOf, photoOf, readingOf } from './testing/fixtures.ts';
import { emptyStores } from './testing/stores.ts';
import { getVector, listVectors } from './vectors.ts';

const NOW = '2026-11-21T10:00:00.000Z';
afterEach(emptyStores);

async function faceIds(photoId: string): Promise<string[]> {
  const { faces } = await loadFacts();
  return faces
    .filter((f) => f.photoId === photoId)
    .sort((a, b) => a.index - b.index)
    .map((f) => f.id);
}

test('facts are kept beside the reading, and go with the photo', async () => {
  const { id } = await savePhoto(photoOf(1));
  const { photos, faces, stale } = await loadFacts();
  expect(photos).toMatchObject([{ id, name: 'photo 1.png', look: '0f0f0f0f0f0f0f0f' }]);
  expect(faces.map((f) => f.index).sort()).toEqual([0, 1]);
  expect(faces[0]).toMatchObject({ photoId: id, composition: 0.7, simulated: false });
  expect(faces[0]!.blendshapes).toHaveLength(52);
  expect(stale).toEqual([]);
  const deletion = await deletePhotos([id]);
  expect((await loadFacts()).faces).toEqual([]);
  await deletion.commit?.();
  expect((await loadFacts()).photos).toEqual([]);
});

test('a reading of an older version is stale until the photo is read again', async () => {
  const reading = { ...readingOf([embeddingOf(1)]), pipeline: 1 };
  const { id } = await savePhoto(photoOf(1, { reading }));
  expect(await loadFacts()).toMatchObject({ photos: [], faces: [], stale: [id] });
  await replaceReading(id, readingOf([embeddingOf(1)]));
  expect(await loadFacts()).toMatchObject({ photos: [{ id }], stale: [] });
});

test('a face that is found again in its place keeps its id; one elsewhere is new', async () => {
  const { id } = await savePhoto(photoOf(1, { reading: readingOf([embeddingOf(1)]) }));
  const [before] = await faceIds(id);
  await replaceReading(id, readingOf([embeddingOf(2)]));
  expect(await faceIds(id)).toEqual([before]);
  expect((await getReading(id))!.faces[0]!.embedding!.vector).toEqual(
    embeddingOf(2).vector.slice(),
  );
  const moved = readingOf([embeddingOf(3)]);
  const [face] = moved.faces;
  const box = { x: 0.7, y: 0.7, width: 0.2, height: 0.2 };
  const there = { ...face!, detection: { ...face!.detection, box } };
  await replaceReading(id, { ...moved, faces: [there] });
  expect(await faceIds(id)).not.toContain(before);
});

test('a model switch interrupted half-way goes on where it stopped, and back costs nothing', async () => {
  const [a, b] = [await savePhoto(photoOf(1)), await savePhoto(photoOf(2))];
  const switchOne = async (photoId: string, model: string) => {
    const faces = await facesToEmbed(photoId, model);
    const made = faces.map((face, i) => ({
      faceId: face.id,
      embedding: embeddingOf(10 + i, model),
      quality: 0.5,
    }));
    await addEmbeddings(photoId, made);
    return faces.length;
  };
  expect(await switchOne(a.id, 'face-embedding-sface')).toBe(2);
  // Stopped here: the second photo still waits, the first does not.
  expect(await facesToEmbed(a.id, 'face-embedding-sface')).toEqual([]);
  expect(await facesToEmbed(b.id, 'face-embedding-sface')).toHaveLength(2);
  expect(await listVectors('face-embedding-sface')).toHaveLength(2);
  expect(await switchOne(b.id, 'face-embedding-sface')).toBe(2);
  expect(await listVectors('face-embedding-sface')).toHaveLength(4);
  expect(await listVectors('face-embedding')).toHaveLength(4);
  expect(await facesToEmbed(a.id, 'face-embedding')).toEqual([]);
  const [face] = await faceIds(a.id);
  expect((await getVector(face!, 'face-embedding'))!.vector).toEqual(embeddingOf(1).vector.slice());
  const told = async (of: string) => (await loadFacts(of)).faces.map((f) => f.gates.embedding);
  expect(await told('face-embedding-sface')).toEqual([0.5, 0.5, 0.5, 0.5]);
  expect(await told('face-embedding')).toEqual([0.8, 0.8, 0.8, 0.8]);
});

test('vectors for a face that is gone meanwhile are passed over; simulated photos need none', async () => {
  const { id } = await savePhoto(photoOf(1));
  const gone = { faceId: 'no such face', embedding: embeddingOf(5, 'other'), quality: 1 };
  await addEmbeddings(id, [gone]);
  expect(await listVectors('other')).toEqual([]);
  const reading = readingOf([embeddingOf(1, 'simulated')], true);
  const fake = await savePhoto(photoOf(3, { reading }));
  expect(await facesToEmbed(fake.id, 'face-embedding')).toEqual([]);
  expect((await loadFacts()).faces.filter((f) => f.simulated)).toHaveLength(1);
});

test('people keep name and time while their faces change; the nameless go with their last face', async () => {
  await saveGroups(
    [
      { id: 'p1', faceIds: ['a', 'b'] },
      { id: 'p2', faceIds: ['c'] },
    ],
    NOW,
  );
  await namePerson('p1', '  Ada ');
  await namePerson('nobody', 'x');
  await saveGroups([{ id: 'p1', faceIds: ['a', 'b', 'd'] }], '2027-01-01T00:00:00.000Z');
  expect(await listPeople()).toEqual([
    { id: 'p1', faceIds: ['a', 'b', 'd'], name: 'Ada', createdAt: NOW },
  ]);
  await saveGroups([], NOW);
  expect(await listPeople()).toMatchObject([{ id: 'p1', name: 'Ada', faceIds: [] }]);
  await namePerson('p1', ' ');
  await saveGroups([], NOW);
  expect(await listPeople()).toEqual([]);
});

test('decisions are kept, one by one', async () => {
  await addDecisions([{ faceId: 'a', personId: 'p1', is: false, at: NOW }]);
  await addDecisions([{ faceId: 'a', personId: 'p2', is: true, at: NOW }]);
  expect(await listDecisions()).toHaveLength(2);
});

test('a rating replaces the older one of its face, comparisons add up, both can be taken back', async () => {
  await rateFace('a', 3, NOW);
  await rateFace('a', 5, '2026-11-21T11:00:00.000Z');
  await rateFace('b', 0, NOW);
  const first = await compareFaces('a', 'b', NOW);
  await compareFaces('a', 'b', NOW);
  const all = await listVerdicts();
  expect(all.ratings.map(({ id, value }) => [id, value])).toEqual([
    ['b', 0],
    ['a', 5],
  ]);
  expect(all.comparisons).toHaveLength(2);
  await removeComparison(first);
  await rateFace('b', null, NOW);
  expect(await listVerdicts()).toMatchObject({ ratings: [{ id: 'a' }], comparisons: [{}] });
});

test('a taste is kept a person', async () => {
  const result = { kind: 'not-enough', rated: 3, missing: 9 } as const;
  await putTaste({ kind: 'taste', personId: 'p1', madeAt: NOW, basis: 'x', result });
  expect(await getTaste('p1')).toMatchObject({ basis: 'x', result });
  expect(await getTaste('p2')).toBeNull();
});
