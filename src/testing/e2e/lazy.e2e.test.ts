/** What is heavy and rare is not loaded before it is needed. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, addPhotos, copyOfApp, readOne, startApp, storedPhotos } from './app.ts';
import { drawn } from './files.ts';

let app: App;
beforeAll(async () => {
  const dir = await copyOfApp();
  // What is put away for offline use is left out: it would fetch the decoder whether needed or not.
  await writeFile(join(dir, 'engines.json'), '{"files":[]}');
  app = await startApp(dir);
});
afterAll(() => app.close());

test('the HEIC decoder comes with the first HEIC, and not before', async () => {
  const { context, page } = await app.visit();
  const asked: string[] = [];
  context.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const decoders = () => asked.filter((path) => /hei[cf]/i.test(path));
  await readOne(app, page, 'emily-1.jpg');
  await page.goto(`${app.url}/portraits`);
  await page.getByText('1 photo.').waitFor();
  // The readers' own code was seen: what workers ask for does not escape this test.
  expect(asked.some((path) => path.includes('infer.worker'))).toBe(true);
  expect(asked.some((path) => path.includes('face_landmarker'))).toBe(true);
  expect(decoders()).toEqual([]);
  await addPhotos(page, [drawn('drawn.heic', 'image/heic')]);
  await expect.poll(() => storedPhotos(page), { timeout: 60_000 }).toBe(2);
  expect(new Set(decoders()).size).toBe(1);
  await context.close();
});
