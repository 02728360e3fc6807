/** What the Models page asks for, done for real: worker, network, Cache Storage. */
import { afterAll, beforeEach, expect, test } from 'vitest';
import { hashedName, modelById } from '../../models/catalog.ts';
import type { ModelState } from '../core/models.ts';
import { getRuntime, getStatus, modelActions, surveyModels } from './models.ts';
import { stopWorker } from './worker.ts';

const ID = 'garment-words';
const URL_OF = new URL(hashedName(modelById(ID).files[0]!), new URL(__MODEL_BASE__, location.href))
  .href;

const stored = async () => (await caches.open('aura-models-v1')).match(URL_OF);
const inSurvey = async (): Promise<ModelState> =>
  (await surveyModels()).find((state) => state.id === ID)!;

beforeEach(async () => {
  expect(await modelActions.download(ID)).toMatchObject({ checksum: 'match', fault: null });
  expect(await stored()).toBeDefined();
});
afterAll(() => stopWorker('test over'));

test('the typed status call answers with its four fields and no other', async () => {
  const status = await getStatus();
  expect(Object.keys(status).sort()).toEqual(['details', 'latencyMs', 'recommendations', 'status']);
  expect(Object.keys(status.details).sort()).toEqual(['faceDetection', 'faceEmbedding', 'overall']);
  expect(Object.keys(status.recommendations).sort()).toEqual(['fallbackMode', 'shouldUseRealML']);
  expect(['healthy', 'degraded', 'unhealthy']).toContain(status.status);
  expect(status.details.overall).toBe(status.status);
  expect(status.latencyMs).toBeGreaterThanOrEqual(0);
  expect(status.recommendations).toEqual({ shouldUseRealML: true, fallbackMode: false });
});

test('threads and graphics are told by a call of their own', async () => {
  const runtime = await getRuntime();
  expect(runtime.threads).toBeGreaterThanOrEqual(1);
  expect(runtime).toMatchObject({ crossOriginIsolated: self.crossOriginIsolated, webgl2: true });
});

test('a good file passes the check and stays', async () => {
  const state = await modelActions.recheck(ID);
  expect(state).toMatchObject({ phase: 'stored', checksum: 'match', fault: null });
  expect(await stored()).toBeDefined();
});

test('one flipped byte: the mismatch is told, the file goes, and a download mends it', async () => {
  const bytes = new Uint8Array(await (await stored())!.arrayBuffer());
  bytes[bytes.length >> 1]! ^= 1;
  await (await caches.open('aura-models-v1')).put(URL_OF, new Response(bytes));
  const state = await modelActions.recheck(ID);
  expect(state).toMatchObject({ phase: 'failed', checksum: 'mismatch', fault: 'weights-corrupt' });
  expect(state.reason).not.toBe('');
  expect(await stored()).toBeUndefined();
  expect(await modelActions.download(ID)).toMatchObject({ phase: 'stored', fault: null });
});

test('a file that is gone is told by the check as well', async () => {
  await (await caches.open('aura-models-v1')).delete(URL_OF);
  expect(await modelActions.recheck(ID)).toMatchObject({
    phase: 'absent',
    fault: 'weights-missing',
  });
});

test('a measured model is loaded and has its time; deleted it is gone with its file', async () => {
  const measured = await modelActions.measure(ID);
  expect(measured.phase).toBe('ready');
  expect(measured.backend).toBe('wasm');
  expect(measured.loadMs).toBeGreaterThanOrEqual(0);
  expect(measured.latencyMs).toBeGreaterThanOrEqual(0);
  expect(await modelActions.remove(ID)).toMatchObject({ phase: 'absent', bytesDone: 0 });
  expect(await stored()).toBeUndefined();
  expect((await inSurvey()).phase).toBe('absent');
});
