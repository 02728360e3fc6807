/** Once a photo was read and the engines are kept, nothing needs the server again. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type App,
  addPhotos,
  enginesKept,
  FAKE_CAMERA,
  modelItem,
  readOne,
  rows,
  startApp,
  storedPhotos,
} from './app.ts';
import { drawn } from './files.ts';

let app: App;
beforeAll(async () => {
  app = await startApp(undefined, FAKE_CAMERA);
});
afterAll(() => app.close());

test('camera, HEIC, embedding, models, settings, delete and undo work with the server stopped', async () => {
  const { context, page } = await app.visit();
  await readOne(app, page, 'emily-1.jpg');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await expect.poll(() => enginesKept(page), { timeout: 60_000 }).toBe(true);
  await app.stopServer();
  await context.setOffline(true);

  await page.goto(`${app.url}/`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();

  await page.goto(`${app.url}/capture`);
  await page.waitForFunction(() => (document.querySelector('video')?.videoWidth ?? 0) > 0);
  await page.getByRole('button', { name: 'Take photo' }).click();
  await page.getByText('No face in this one').waitFor();

  await page.goto(`${app.url}/portraits`);
  await addPhotos(page, [drawn('drawn.heic', 'image/heic')]);
  await expect.poll(() => storedPhotos(page), { timeout: 60_000 }).toBe(3);

  const before = (await rows(page, 'vectors')).length;
  await readOne(app, page, 'jessica-1.jpg');
  expect((await rows(page, 'vectors')).length).toBe(before + 1);
  await page.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => storedPhotos(page)).toBe(4);

  await page.goto(`${app.url}/models`);
  const finder = modelItem(page, /Face finder/);
  await finder.getByRole('button', { name: /measure speed/i }).click();
  await finder
    .getByText(/^\d+ ms$/)
    .first()
    .waitFor();
  await finder.getByRole('button', { name: /check again/i }).click();
  await finder.getByText('SHA-256 matches').waitFor();

  await page.goto(`${app.url}/settings`);
  await page.getByRole('heading', { name: 'Storage' }).waitFor();
  await page.getByText(/left of what the browser allows/).waitFor();
  await context.close();
});
