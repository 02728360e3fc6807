/** The main job, whole: real photos, kept, and read again without any server. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { iou } from '../../core/face/boxes.ts';
import type { Box } from '../../core/types.ts';
import { type App, addPhotos, enginesKept, readOne, rows, startApp, storedPhotos } from './app.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

/** Boxes placed by eye on a grid over the photos: hairline to chin, cheek to cheek. */
const BY_HAND: Readonly<Record<string, readonly Box[]>> = {
  'emily-3.jpg': [{ x: 0.2, y: 0.16, width: 0.59, height: 0.66 }],
  'group-6.jpg': [
    { x: 0.133, y: 0.32, width: 0.112, height: 0.17 },
    { x: 0.346, y: 0.228, width: 0.1, height: 0.182 },
    { x: 0.608, y: 0.215, width: 0.11, height: 0.15 },
    { x: 0.775, y: 0.182, width: 0.107, height: 0.172 },
  ],
};

interface PortraitRow {
  readonly photoId: string;
  readonly body: { readonly detection: { readonly box: Box } };
}

interface VectorRow {
  readonly photoId: string;
  readonly model: string;
  readonly body: Float32Array;
}

test('portrait and group: boxes, embeddings, kept through reload, offline with the server stopped', async () => {
  const { context, page } = await app.visit();
  const ids: Record<string, string> = {};
  for (const name of ['emily-3.jpg', 'group-6.jpg']) {
    await readOne(app, page, name);
    const id = new URL(page.url()).pathname.split('/').pop() ?? '';
    ids[name] = id;
    const portraits = (await rows<PortraitRow>(page, 'portraits')).filter((p) => p.photoId === id);
    const found = portraits.map((p) => p.body.detection.box);
    const wanted = BY_HAND[name]!;
    expect(found).toHaveLength(wanted.length);
    for (const box of wanted)
      expect(Math.max(...found.map((f) => iou(f, box)))).toBeGreaterThanOrEqual(0.6);
  }

  await page.goto(`${app.url}/portraits`);
  await addPhotos(page, ['emily-1.jpg', 'tara-1.jpg']);
  await expect.poll(() => storedPhotos(page), { timeout: 60_000 }).toBe(4);

  const vectors = await rows<VectorRow>(page, 'vectors');
  expect(vectors).toHaveLength(7);
  const names = await rows<{ id: string; body: { name: string } }>(page, 'photos');
  const vectorOf = async (name: string) => {
    const id = names.find((p) => p.body.name === name)?.id;
    return page.evaluate(
      ({ photoId }) =>
        new Promise<number[]>((resolve) => {
          const open = indexedDB.open('aura');
          open.onsuccess = () => {
            const all = open.result.transaction('vectors').objectStore('vectors').getAll();
            all.onsuccess = () => {
              open.result.close();
              const row = all.result.find((r: { photoId: string }) => r.photoId === photoId);
              resolve(Array.from(row.body as Float32Array));
            };
          };
        }),
      { photoId: id },
    );
  };
  const dot = (a: number[], b: number[]) => a.reduce((sum, x, i) => sum + x * b[i]!, 0);
  const [emily1, emily3, tara] = await Promise.all(
    ['emily-1.jpg', 'emily-3.jpg', 'tara-1.jpg'].map(vectorOf),
  );
  expect(emily1).toHaveLength(512);
  expect(dot(emily1!, emily1!)).toBeCloseTo(1, 3);
  expect(dot(emily1!, emily3!)).toBeGreaterThan(dot(emily1!, tara!) + 0.2);

  // As if the last visit ended before every engine was put away: the next one has to finish it.
  await page.evaluate(async () => {
    const { files } = (await (await fetch('/engines.json')).json()) as { files: string[] };
    await (await caches.open('aura-engines-v1')).delete(files[0]!);
  });
  await page.reload();
  await page.getByText('4 photos').waitFor();
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), {
      timeout: 30_000,
    })
    .toBe(true);
  await expect.poll(() => enginesKept(page), { timeout: 60_000 }).toBe(true);

  await app.stopServer();
  await context.setOffline(true);
  await page.goto(`${app.url}/portraits/${ids['emily-3.jpg']}`);
  await page.getByRole('heading', { name: /turned out|good enough|another try/i }).waitFor();
  await readOne(app, page, 'jessica-2.jpg');
  expect(await storedPhotos(page)).toBe(5);
  await context.setOffline(false);
  await app.restartServer();
  await context.close();
});

test('a deleted photo can be brought back, and stays away when it is not', async () => {
  const { context, page } = await app.visit();
  await readOne(app, page, 'emily-1.jpg');
  await page.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => storedPhotos(page)).toBe(1);
  await page.goto(`${app.url}/portraits`);
  await page.getByText('1 photo.').waitFor();
  await page.getByRole('link', { name: /^Photo of/ }).click();
  await page.getByRole('button', { name: 'Delete' }).click();
  await expect.poll(() => storedPhotos(page)).toBe(0);
  await page.goto(`${app.url}/portraits`);
  await page.getByText('Your photos will live here').waitFor();
  await context.close();
});
