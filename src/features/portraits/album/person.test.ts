import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { PRESET_THRESHOLDS } from '../../../core/gates/thresholds.ts';
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
const without = rankPhotos(person.faces.map((face) => ({ face, taste: null })));

/** A taste as learning keeps it. */
const keep = (result: TasteResult) =>
  putTaste({ kind: 'taste', personId: person.id, madeAt: '2026-11-21', basis: '', result });

const fitted = fitTaste(tasteOf(photos, rate(photos, WARM, 40, 5)), 'x');
if (fitted.kind !== 'fitted') throw new Error('nothing was learnt');

it('a taste that beats the baseline has its say in the ranking', async () => {
  expect(fitted.used).toBe(true);
  await keep(fitted);
  const ranked = await rankPerson(person);
  expect(ranked.map(({ id }) => id)).not.toEqual(without.map(({ id }) => id));
  for (const { parts } of ranked) expect(parts.map(({ id }) => id)).toContain('taste');
});

it('the same taste, unproven, stays out of it', async () => {
  await keep({ ...fitted, used: false });
  expect(await rankPerson(person)).toEqual(without);
});

it('so does one of nothing learnt, and none at all', async () => {
  expect(await rankPerson(person)).toEqual(without);
  for (const result of [
    { kind: 'not-enough', rated: 3, missing: 9 },
    { kind: 'no-variance', rated: 40 },
    { kind: 'too-alike', rated: 12, missing: 3 },
  ] as const) {
    await keep(result);
    expect(await rankPerson(person)).toEqual(without);
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
  expect(await rankPerson(person)).toEqual(without);
});

it("the person's own gates are held at exactly their thresholds", async () => {
  const passed = async (sharpness: number) => {
    await setSetting('gates', { ...PRESET_THRESHOLDS.standard, sharpness });
    return (await rankPerson(person)).filter((one) => one.passed).length;
  };
  // All faces have 0.8.
  expect(await passed(0.8)).toBe(person.faces.length);
  expect(await passed(0.8 + 1e-9)).toBe(0);
  expect(await passed(0)).toBe(person.faces.length);
});
