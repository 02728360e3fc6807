/** Things break: reported, recovered, nothing half-written. */
import { readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type App,
  addPhotos,
  copyOfApp,
  modelItem,
  readOne,
  rows,
  startApp,
  storedPhotos,
} from './app.ts';

let app: App;
let dir: string;
beforeAll(async () => {
  dir = await copyOfApp();
  app = await startApp(dir);
});
afterAll(() => app.close());

async function modelFile(start: string): Promise<string> {
  const names = await readdir(join(dir, 'models'));
  return join(dir, 'models', names.find((n) => n.startsWith(start))!);
}

test('one flipped byte in a model costs what depends on it, is told, and heals', async () => {
  const path = await modelFile('fr_feature');
  const good = await readFile(path);
  const bad = Buffer.from(good);
  bad[2_000_000]! ^= 1;
  await writeFile(path, bad);
  const { context, page } = await app.visit();
  await readOne(app, page, 'emily-1.jpg');
  await page.getByText('The face could not be remembered; the rest stands.').waitFor();
  expect(await rows(page, 'vectors')).toHaveLength(0);
  expect(await rows(page, 'portraits')).toHaveLength(1);
  await writeFile(path, good);
  await readOne(app, page, 'emily-3.jpg');
  await expect.poll(async () => (await rows(page, 'vectors')).length, { timeout: 30_000 }).toBe(1);
  await context.close();
});

test('a download cut half-way is told on the Models page, and goes on when asked again', async () => {
  const path = await modelFile('sface');
  const whole = await readFile(path);
  await truncate(path, 20_000_000);
  const { context, page } = await app.visit();
  await page.goto(`${app.url}/models`);
  const item = modelItem(page, /SFace/);
  await item.getByRole('button', { name: /download/i }).click();
  await item
    .getByText(/broke off|did not arrive|incomplete|cut/i)
    .first()
    .waitFor({ timeout: 30_000 });
  await writeFile(path, whole);
  await item.getByRole('button', { name: /download|try again/i }).click();
  await item
    .getByText(/on this device/i)
    .first()
    .waitFor({ timeout: 60_000 });
  await context.close();
});

test('a full disk while saving: told, nothing half-written, and the next save works', async () => {
  const { context, page } = await app.visit();
  await readOne(app, page, 'emily-1.jpg');
  await page.goto(`${app.url}/portraits`);
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    const add = IDBObjectStore.prototype.add;
    const full = (store: IDBObjectStore) => {
      if (['views', 'originals', 'vectors'].includes(store.name))
        throw new DOMException('no room', 'QuotaExceededError');
    };
    IDBObjectStore.prototype.put = function (...args) {
      full(this);
      return put.apply(this, args);
    };
    IDBObjectStore.prototype.add = function (...args) {
      full(this);
      return add.apply(this, args);
    };
  });
  await addPhotos(page, ['tara-1.jpg']);
  await page
    .getByText(/full|no room|space/i)
    .first()
    .waitFor({ timeout: 60_000 });
  expect(await storedPhotos(page)).toBe(1);
  for (const store of ['thumbs', 'originals', 'portraits', 'faceFacts'])
    expect(await rows(page, store)).toHaveLength(1);
  // A photo so small is shown as it is.
  expect(await rows(page, 'views')).toHaveLength(0);
  await readOne(app, page, 'jessica-2.jpg');
  expect(await storedPhotos(page)).toBeGreaterThanOrEqual(2);
  await context.close();
});

test('a worker that dies mid-inference is replaced, and the photo is read', async () => {
  const { context, page } = await app.visit();
  await page.goto(`${app.url}/portraits`);
  const born = page.waitForEvent('worker');
  await addPhotos(page, ['group-5.jpg']);
  const worker = await born;
  await worker.evaluate(() => setTimeout(() => self.close(), 400));
  await expect.poll(() => storedPhotos(page), { timeout: 90_000 }).toBe(1);
  await context.close();
});

test('the status is healthy when all is well, and says so in the typed call', async () => {
  const { context, page } = await app.visit();
  await readOne(app, page, 'emily-1.jpg');
  await page.goto(`${app.url}/models`);
  await page.getByText('Healthy').first().waitFor({ timeout: 20_000 });
  await context.close();
});
