import { afterEach, expect, it, vi } from 'vitest';
import { archiveGarments, listGarments, saveGarments } from '../../data/garments.ts';
import { eraseEverything } from '../../data/storage.ts';
import { similarityTo } from './search.ts';
import { drawnPhoto, vectorAt } from './testing-garments.ts';

const options = vi.hoisted(() => [] as unknown[]);

/** The text model's part: every text lies at 0 degrees. */
vi.mock('../../bridge/infer.ts', () => ({
  infer: (run: (api: unknown, call: string) => unknown, _: AbortSignal, how: unknown) => {
    options.push(how);
    return run({ embedText: async () => ({ model: 'garment', vector: vectorAt(0) }) }, 'call');
  },
}));

afterEach(() => eraseEverything());

const shirt = (degrees: number) =>
  drawnPhoto({ category: 'shirt', colours: ['navy'], vector: vectorAt(degrees) });

it('gives each garment its cosine with the text, without waiting for an import', async () => {
  for (const degrees of [60, 0, 90]) await saveGarments(await shirt(degrees));
  const { signal } = new AbortController();
  const cosines = await similarityTo('a shirt', false, signal);
  const newest = (await listGarments()).map((each) => cosines.get(each.id) ?? Number.NaN);
  for (const [i, expected] of [0, 1, 0.5].entries()) expect(newest[i]).toBeCloseTo(expected, 5);
  expect(options.at(-1)).toEqual({ now: true });
});

it('looks among those in use, or among those put away', async () => {
  await saveGarments(await shirt(10));
  await saveGarments(await shirt(20));
  const [away] = await listGarments();
  await archiveGarments([away?.id ?? ''], true);
  const { signal } = new AbortController();
  expect((await similarityTo('x', false, signal)).has(away?.id ?? '')).toBe(false);
  expect([...(await similarityTo('x', true, signal)).keys()]).toEqual([away?.id]);
});
