import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { PRESET_THRESHOLDS } from '../../core/gates/thresholds.ts';
import type { GateValues } from '../../core/portrait/facts.ts';
import type { Quality } from '../../core/types.ts';
import { loadFacts } from '../../data/facts.ts';
import { addEmbeddings } from '../../data/photo/embed.ts';
import { savePhoto } from '../../data/photos.ts';
import { setSetting } from '../../data/settings.ts';
import { embeddingOf, photoOf, readingOf } from '../../data/testing/fixtures.ts';
import { emptyStores } from '../../data/testing/stores.ts';
import { countGates } from './options/counts.ts';
import { loadLatestTiles, loadTiles } from './tile.ts';

afterEach(emptyStores);

const { standard, relaxed } = PRESET_THRESHOLDS;
const POOR: Quality = { verdict: 'poor', score: 0.2, checks: [] };

/** Saves a photo with faces of these gates, all of them poor by the photo checks. */
async function keep(n: number, faces: readonly Partial<GateValues>[]): Promise<string> {
  const reading = readingOf(faces.map((_, i) => embeddingOf(n + i / 10)));
  const judged = reading.faces.map((face, i) => ({
    ...face,
    quality: POOR,
    gates: { ...standard, ...faces[i] },
  }));
  const made = { ...reading, faults: [], faces: judged };
  return (await savePhoto(photoOf(n, { reading: made }))).id;
}

const verdicts = async () =>
  new Map((await loadTiles()).map(({ id, verdict, passed }) => [id, `${verdict} ${passed}`]));

test('tiles tell what Options counts: the same gates, as they are set', async () => {
  const good = await keep(1, [{}]);
  const shut = await keep(2, [{ eyes: 0.2 }]);
  const both = await keep(3, [{}, { symmetry: 0.2 }]);
  expect(await verdicts()).toEqual(
    new Map([
      [both, 'some 1'],
      [shut, 'misses 0'],
      [good, 'passes 1'],
    ]),
  );
  const counted = async (gates: typeof standard) => countGates((await loadFacts()).faces, gates);
  const passing = async () => (await loadTiles()).reduce((sum, { passed }) => sum + passed, 0);
  expect(await passing()).toBe((await counted(standard)).passed);

  await setSetting('gates', relaxed);
  expect([...(await verdicts()).values()]).toEqual(['passes 2', 'passes 1', 'passes 1']);
  expect(await passing()).toBe((await counted(relaxed)).passed);
});

test('a vector of another model moves the tile with the gate it changes', async () => {
  const id = await keep(1, [{}]);
  const [face] = (await loadFacts()).faces;
  const vector = { faceId: face!.id, embedding: embeddingOf(9), quality: 0.1 };
  await addEmbeddings(id, [vector]);
  expect((await verdicts()).get(id)).toBe('misses 0');
});

test('the latest are judged as all are, and a photo of an earlier version waits', async () => {
  const old = await keep(1, [{}]);
  const shut = await keep(2, [{ eyes: 0.2 }]);
  expect(await loadLatestTiles(1)).toEqual((await loadTiles()).slice(0, 1));
  expect((await loadLatestTiles(5)).map(({ id }) => id)).toEqual([shut, old]);
  const reading = { ...readingOf([embeddingOf(7)]), pipeline: 1 };
  const { id } = await savePhoto(photoOf(3, { reading }));
  expect((await verdicts()).get(id)).toBe('waiting 0');
});
