/** Which photo is best, and who is who: on real photos, in the built app, without any server. */
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { photoPath } from '../../../scripts/test-photos.mjs';
import { type App, addPhotos, rows, startApp, storedPhotos } from './app.ts';

const WOMEN = ['emily', 'jessica', 'tara'];
const PHOTOS = WOMEN.flatMap((name) => [1, 2, 3].map((n) => `${name}-${n}.jpg`));
/** Photos that a switch of the model has embedded when it is interrupted: some, and not all. */
const HALF_WAY = 4;
const SLOW = { timeout: 90_000 };

let app: App;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  app = await startApp();
  ({ context, page } = await app.visit());
  await page.goto(`${app.url}/portraits`);
  await addPhotos(page, PHOTOS);
  for (let i = 0; i < 90 && (await storedPhotos(page)) < PHOTOS.length; i++)
    await page.waitForTimeout(1000);
});
afterAll(() => app.close());

interface Person {
  readonly body: { readonly id: string; readonly name: string | null; readonly faceIds: string[] };
}
interface Photo {
  readonly id: string;
  readonly body: { readonly name: string };
}

/** Names of the photos of each person, as kept. */
async function groups(): Promise<string[][]> {
  const photos = new Map((await rows<Photo>(page, 'photos')).map((p) => [p.id, p.body.name]));
  const faces = new Map(
    (await rows<{ id: string; photoId: string }>(page, 'faceFacts')).map((f) => [
      f.id,
      photos.get(f.photoId) ?? '',
    ]),
  );
  const people = await rows<Person>(page, 'people');
  return people.map(({ body }) => body.faceIds.map((id) => faces.get(id) ?? '').sort());
}

test('photos are grouped by person, and a name stays through reload and offline', async () => {
  await page.goto(`${app.url}/portraits/people`);
  await page
    .getByRole('link', { name: /3 photos/ })
    .first()
    .waitFor(SLOW);
  const found = await groups();
  // Nobody is mixed up with another; one photo of a turned, tilted head may stand alone.
  for (const group of found) expect(new Set(group.map((name) => name.split('-')[0])).size).toBe(1);
  expect(found.filter((group) => group.length >= 2)).toHaveLength(WOMEN.length);
  await page
    .getByRole('link', { name: /3 photos/ })
    .first()
    .click();
  const name = page.getByRole('textbox').first();
  await name.fill('Ada');
  await name.press('Enter');
  await expect
    .poll(async () => (await rows<Person>(page, 'people')).map(({ body }) => body.name), SLOW)
    .toContain('Ada');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await context.setOffline(true);
  await page.goto(`${app.url}/portraits/people`);
  await page.getByRole('link', { name: /Ada/ }).first().waitFor(SLOW);
  await context.setOffline(false);
}, 180_000);

test('the best photo comes with its reasons, all others in order, and the scores as CSV', async () => {
  await page.goto(`${app.url}/portraits/best`);
  await page.getByText(/^Best of 3$/).waitFor(SLOW);
  const words = (await page.locator('main').textContent()) ?? '';
  for (const part of ['Technical quality', 'Expression', 'Composition', 'never ranks people'])
    expect(words).toContain(part);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /csv/i }).click();
  const stream = await (await download).createReadStream();
  let csv = '';
  for await (const piece of stream) csv += piece;
  const lines = csv.trim().split('\r\n');
  expect(lines).toHaveLength(PHOTOS.length + 1);
  expect(lines[0]).toMatch(/photo,name,person,.*final/);
  for (const photo of PHOTOS) expect(csv).toContain(photo);
}, 120_000);

test('a switch of the embedding model survives a reload half-way, and names stay', async () => {
  interface Vector {
    readonly model: string;
  }
  const done = async () =>
    (await rows<Vector>(page, 'vectors')).filter((v) => v.model === 'face-embedding-sface').length;
  const before = await groups();
  expect(before.length).toBeGreaterThanOrEqual(WOMEN.length);
  await page.goto(`${app.url}/portraits/options`);
  // Before each photo the battery is asked how long to rest: this visit hears it so often.
  await page.evaluate((times) => {
    let asked = 0;
    const answer = { charging: true, level: 1 };
    const getBattery = () => {
      asked += 1;
      return asked > times ? new Promise(() => {}) : Promise.resolve(answer);
    };
    Object.assign(navigator, { getBattery });
  }, HALF_WAY);
  await page.getByRole('button', { name: /^use this one/i }).click(SLOW);
  await expect.poll(done, SLOW).toBe(HALF_WAY);
  await page.goto(`${app.url}/portraits/options`);
  await expect.poll(done, SLOW).toBe(PHOTOS.length);
  // Both models' vectors are kept, and faces stay with whom they were.
  const all = await rows<Vector>(page, 'vectors');
  expect(all.filter((v) => v.model === 'face-embedding')).toHaveLength(PHOTOS.length);
  await page.goto(`${app.url}/portraits/people`);
  await page.getByRole('link', { name: /Ada/ }).first().waitFor(SLOW);
  const after = await groups();
  for (const group of after) expect(new Set(group.map((name) => name.split('-')[0])).size).toBe(1);
  // Whoever was one person is one still: groups may have grown, none has come apart.
  const pairs = (all: readonly string[][]) =>
    new Set(
      all.flatMap((of) => of.flatMap((a) => of.filter((b) => a < b).map((b) => `${a} ${b}`))),
    );
  const together = pairs(after);
  expect([...pairs(before)].filter((pair) => !together.has(pair))).toEqual([]);
}, 240_000);

test('a whole folder is taken, with what lies below it, and what is no photo is told', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'aura-folder-'));
  await mkdir(join(folder, 'below'));
  await copyFile(photoPath('laura-1.jpg'), join(folder, 'on-top.jpg'));
  await copyFile(photoPath('laura-2.jpg'), join(folder, 'below', 'deep.jpg'));
  await writeFile(join(folder, 'below', 'plan.txt'), 'no photo');
  await writeFile(join(folder, '.hidden.jpg'), 'of the system');
  const before = await storedPhotos(page);
  await page.goto(`${app.url}/portraits`);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Add a folder of photos' }).click();
  await (await chooser).setFiles(folder);
  await page.getByText('One file is not a photo and was left out.').waitFor();
  await expect.poll(() => storedPhotos(page), SLOW).toBe(before + 2);
  const names = (await rows<Photo>(page, 'photos')).map(({ body }) => body.name);
  expect(names).toEqual(expect.arrayContaining(['on-top.jpg', 'deep.jpg']));
  await rm(folder, { recursive: true });
}, 120_000);

test('no page of Portraits has anything for axe to say', async () => {
  for (const path of ['best', 'people', 'vibes', 'alike', 'rate', 'options']) {
    await page.goto(`${app.url}/portraits/${path}`);
    await page.locator('h1').waitFor();
    await page.waitForTimeout(1500);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${path} ${id} ${nodes[0]?.html}`)).toEqual([]);
  }
}, 120_000);
