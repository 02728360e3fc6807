/** What is kept comes back whole also through a codec that is not the identity: encryption can come. */
import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import './captures.test.ts';
import './diagnostics.test.ts';
import './garment-changes.test.ts';
import './garment-renewals.test.ts';
import './garments.test.ts';
import './jobs.test.ts';
import './lab.test.ts';
import './library.test.ts';
import './settings.test.ts';
import type { Vibes } from '../core/vibes/types.ts';
import './vectors.test.ts';
import { watchSealed } from './testing/sealing.ts';
import { ALL_STORES } from './testing/stores.ts';
import { getVibes, putVibes } from './vibes.ts';

vi.mock('./codec.ts', async () => (await import('./testing/sealing.ts')).sealing);

const seen = watchSealed();

it('gives vibes back as they were kept', async () => {
  const vibes = { model: 'a', axes: [{ name: 'warm', values: [0.1, 0.9] }] } as unknown as Vibes;
  await putVibes('person', vibes);
  expect(await getVibes('person')).toEqual(vibes);
});

/** Numbers and ids alone, which tell how far the packed vectors are. */
const OPEN = ['vectorChanges', 'vectorHeads'];
/** Sealed by the tests in `codec.browser.test.ts`, which have real files. */
const IN_BROWSERS = ['jobInputs'];

it('was passed on the way to every store', () => {
  const around = ALL_STORES.filter((name) => !seen.get(name));
  expect(around.toSorted()).toEqual([...OPEN, ...IN_BROWSERS].toSorted());
});
