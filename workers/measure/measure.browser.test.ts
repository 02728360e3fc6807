import { afterAll, beforeAll, expect, test } from 'vitest';
import { CATALOG } from '../../models/catalog.ts';
import { setBackends } from '../backends.ts';
import { allowOwnScripts } from '../runtime/trusted-types.ts';
import { closeAll, closeSession } from '../sessions.ts';
import { stateOf } from '../states.ts';
import { timeModel } from './measure.ts';
import { runnerOf } from './runners.ts';

allowOwnScripts();
const never = new AbortController().signal;

// A choice of the person must be no trouble for models that have none to make.
beforeAll(() => setBackends('wasm', {}));
afterAll(closeAll);

test.each(CATALOG.map(({ id }) => id))('%s is loaded and runs on a plain input', async (id) => {
  const run = await runnerOf(id, never);
  expect(await run()).toBeDefined();
  expect(stateOf(id)).toMatchObject({ phase: 'ready', fault: null, checksum: 'match' });
  await closeSession(id);
});

test('measuring gives a time, and the model stays ready', async () => {
  const state = await timeModel('test', 'garment-words', never);
  expect(state.phase).toBe('ready');
  expect(state.latencyMs).toBeGreaterThanOrEqual(0);
});

test('an id that the catalog has not is named', () => {
  expect(() => runnerOf('nonsense', never)).toThrow('nonsense');
});
