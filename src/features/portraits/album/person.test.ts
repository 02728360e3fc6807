import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { PRESET_THRESHOLDS } from '../../../core/gates/thresholds.ts';
import type { PhotoFacts } from '../../../core/portrait/facts.ts';
import { type RankEntry, type RankOptions, rankPhotos } from '../../../core/scoring/rank.ts';
import { faceFacts } from '../../../core/scoring/testing-faces.ts';
import { fitTaste } from '../../../core/taste/fit.ts';
import { gallery, rate, tasteOf, WARM } from '../../../core/taste/testing-taste.ts';
import type { TasteResult } from '../../../core/taste/types.ts';
import { putTaste } from '../../../data/artifacts.ts';
import { setSetting } from '../../../data/settings.ts';
import { emptyStores } from '../../../data/testing/stores.ts';
import { rankPerson } from './person.ts';

/** The worker's part, in this thread. */
vi.mock('../../../bridge/library.ts', () => {
  const api = { rankFaces: (faces: RankEntry[], how: RankOptions) => rankPhotos(faces, how) };
  return { library: { call: async (work: (remote: typeof api) => unknown) => work(api) } };
});

afterEach(emptyStores);

const photos = gallery(40, 3);
const person = {
  id: 'person-1',
  name: null,
  faces: photos.items.map(({ id }, i) =>
    faceFacts(id, { composition: 0.3 + 0.01 * ((i * 7) % 40) }),
  ),
};
/** The photos themselves are looked at only where one came after the learning. */
const album = {
  photos: new Map<string, PhotoFacts>(),
  embeddingModel: tasteOf(photos, []).embeddingModel,
};
const without = rankPhotos(person.faces.map((face) => ({ face, taste: null })));

function photoFacts(id: string): PhotoFacts {
  const tone = { lightness: 0.6, contrast: 0.2, chroma: 0.06, warmth: 0.3 };
  const when = { addedAt: '2026-11-21T08:00:00.000Z', takenAt: null };
  const file = { name: id, width: 1200, height: 1600, bytes: 1, hash: id, look: '0f' };
  return { id, ...when, ...file, tone, faceCount: 1 };
}

/** A taste as learning keeps it. */
const keep = (result: TasteResult) =>
  putTaste({ kind: 'taste', personId: person.id, madeAt: '2026-11-21', basis: '', result });

const fitted = fitTaste(tasteOf(photos, rate(photos, WARM, 40, 5)), 'x');
if (fitted.kind !== 'fitted') throw new Error('nothing was learnt');

it('a taste that beats the baseline has its say in the ranking', async () => {
  expect(fitted.used).toBe(true);
  await keep(fitted);
  const ranked = await rankPerson(album, person);
  expect(ranked.map(({ id }) => id)).not.toEqual(without.map(({ id }) => id));
  for (const { parts } of ranked) expect(parts.map(({ id }) => id)).toContain('taste');
});

it('a photo that came after the learning is ranked with taste too, all others as before', async () => {
  await keep(fitted);
  const late = faceFacts('late');
  const all = { ...person, faces: [...person.faces, late] };
  const had = new Map(all.faces.map(({ photoId }) => [photoId, photoFacts(photoId)]));
  const ranked = await rankPerson({ ...album, photos: had }, all);
  expect(ranked).toHaveLength(41);
  for (const { parts } of ranked) expect(parts.map(({ id }) => id)).toContain('taste');
});

it('where one photo cannot be scored, taste has no say in any', async () => {
  await keep(fitted);
  const all = { ...person, faces: [...person.faces, faceFacts('late')] };
  const ranked = await rankPerson(album, all);
  expect(ranked).toHaveLength(41);
  for (const { missing } of ranked) expect(missing).toContain('taste');
});

it('a taste learnt with another embedding model stays out of it', async () => {
  await keep(fitted);
  expect(await rankPerson({ ...album, embeddingModel: 'another' }, person)).toEqual(without);
});

it('the same taste, unproven, stays out of it', async () => {
  await keep({ ...fitted, used: false });
  expect(await rankPerson(album, person)).toEqual(without);
});

it('so does one of nothing learnt, and none at all', async () => {
  expect(await rankPerson(album, person)).toEqual(without);
  for (const result of [
    { kind: 'not-enough', rated: 3, missing: 9 },
    { kind: 'no-variance', rated: 40 },
    { kind: 'too-alike', rated: 12, missing: 3 },
  ] as const) {
    await keep(result);
    expect(await rankPerson(album, person)).toEqual(without);
  }
});

it('a taste of another person never counts', async () => {
  await putTaste({
    kind: 'taste',
    personId: 'person-2',
    madeAt: '2026-11-21',
    basis: '',
    result: fitted,
  });
  expect(await rankPerson(album, person)).toEqual(without);
});

it("the person's own gates are held at exactly their thresholds", async () => {
  const passed = async (sharpness: number) => {
    await setSetting('gates', { ...PRESET_THRESHOLDS.standard, sharpness });
    return (await rankPerson(album, person)).filter((one) => one.passed).length;
  };
  // All faces have 0.8.
  expect(await passed(0.8)).toBe(person.faces.length);
  expect(await passed(0.8 + 1e-9)).toBe(0);
  expect(await passed(0)).toBe(person.faces.length);
});
