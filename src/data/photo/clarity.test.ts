import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { decodeRecord, encodeRecord } from '../codec.ts';
import { loadFacts } from '../facts.ts';
import { savePhoto } from '../photos.ts';
import { setSetting } from '../settings.ts';
import { embeddingOf, photoOf, readingOf } from '../testing/fixtures.ts';
import { emptyStores } from '../testing/stores.ts';
import { readTx, writeTx } from '../transact.ts';
import { addEmbeddings, facesToEmbed } from './embed.ts';

const [USUAL, SFACE] = ['face-embedding', 'face-embedding-sface'] as const;
/** What the fixtures' readings tell of the usual model. */
const FIRST = 0.8;
afterEach(emptyStores);

async function photoOfOne(seed: number): Promise<string> {
  const reading = readingOf([embeddingOf(seed)]);
  return (await savePhoto(photoOf(seed, { reading }))).id;
}

async function embed(photoId: string, quality: number): Promise<void> {
  const [face] = await facesToEmbed(photoId, SFACE);
  await addEmbeddings(photoId, [{ faceId: face!.id, embedding: embeddingOf(20, SFACE), quality }]);
}

/** The embedding gate of each face by its photo, as the chosen model told it. */
async function gates(): Promise<Record<string, number | null>> {
  const { faces } = await loadFacts();
  return Object.fromEntries(faces.map((face) => [face.photoId, face.gates.embedding]));
}

test('each model keeps its own gate, through a switch, half of one, and back', async () => {
  const [a, b] = [await photoOfOne(1), await photoOfOne(2)];
  expect(await gates()).toEqual({ [a]: FIRST, [b]: FIRST });
  await setSetting('embeddingModel', SFACE);
  await embed(a, 0.5);
  // The other photo waits: it has no value yet, least of all the other model's.
  expect(await gates()).toEqual({ [a]: 0.5, [b]: null });
  await embed(b, 0.9);
  expect(await gates()).toEqual({ [a]: 0.5, [b]: 0.9 });
  await setSetting('embeddingModel', USUAL);
  expect(await gates()).toEqual({ [a]: FIRST, [b]: FIRST });
  expect((await loadFacts(SFACE)).faces.map((f) => f.gates.embedding).sort()).toEqual([0.5, 0.9]);
});

/** Facts as earlier versions kept them: one value, of the model that embedded the face last. */
async function keepAsBefore(embedding: number): Promise<void> {
  const rows = await readTx(['faceFacts'], (tx) => tx.objectStore('faceFacts').getAll());
  for (const row of rows) {
    const { clarity: _, ...facts } = await decodeRecord(row.body);
    const body = await encodeRecord({ ...facts, gates: { ...facts.gates, embedding } });
    await writeTx(['faceFacts'], (tx) => tx.objectStore('faceFacts').put({ ...row, body }));
  }
}

test('a record of before is of the model that read it, while no other has', async () => {
  const a = await photoOfOne(1);
  await keepAsBefore(FIRST);
  expect(await gates()).toEqual({ [a]: FIRST });
  await setSetting('embeddingModel', SFACE);
  expect(await gates()).toEqual({ [a]: null });
  await embed(a, 0.5);
  expect(await gates()).toEqual({ [a]: 0.5 });
  await setSetting('embeddingModel', USUAL);
  expect(await gates()).toEqual({ [a]: FIRST });
});

test('a record of before that a switch wrote over gets both values back', async () => {
  const a = await photoOfOne(1);
  await embed(a, 0.5);
  await keepAsBefore(0.5);
  expect(await gates()).toEqual({ [a]: FIRST });
  await setSetting('embeddingModel', SFACE);
  expect(await gates()).toEqual({ [a]: 0.5 });
});

test('a simulated face keeps the value it was drawn with', async () => {
  const reading = readingOf([embeddingOf(1, 'simulated')], true);
  const { id } = await savePhoto(photoOf(3, { reading }));
  expect(await gates()).toEqual({ [id]: FIRST });
});
