import { afterAll, expect, test } from 'vitest';
import { decodePhoto } from '../bridge/decode.ts';
import { stopWorker } from '../bridge/worker.ts';
import { faultOf } from '../core/fault.ts';
import { loadConfig } from '../data/config.ts';
import heic from '../testing/fixtures/drawn.heic?url';
import { faultText } from '../ui/index.ts';
import { obeyHeicFlag } from './heic.ts';

afterAll(() => stopWorker('test over'));

const withFlag = (enabled: boolean) =>
  loadConfig({
    fetch: async () =>
      new Response(JSON.stringify({ version: 1, flags: { heic: { enabled, percent: 100 } } })),
  });

test('the flag switches our HEIC decoder off and on, and a person is told what to do', async () => {
  const photo = await (await fetch(heic)).blob();
  obeyHeicFlag();
  await withFlag(false);
  const error = await decodePhoto(photo).catch((e: unknown) => e);
  expect(faultOf(error)).toBe('unsupported');
  expect(faultText.unsupported.next).toMatch(/JPEG or PNG/);
  await withFlag(true);
  const { bitmap } = await decodePhoto(photo);
  expect([bitmap.width, bitmap.height]).toEqual([300, 400]);
});
