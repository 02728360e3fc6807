/** Bad input gets a clear sentence and loses nothing; odd but good input is read. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { faultText } from '../../ui/fault-text.ts';
import { type App, addPhotos, rows, startApp, storedPhotos, type Upload } from './app.ts';
import { corruptJpeg, cutJpeg, drawn, plainPng, twelveFaces } from './files.ts';

interface PhotoRow {
  readonly id: string;
  readonly body: { readonly name: string };
}

let app: App;
let page: Page;
beforeAll(async () => {
  app = await startApp();
  ({ page } = await app.visit());
  await page.goto(`${app.url}/portraits`);
  await addPhotos(page, ['emily-1.jpg', 'tara-1.jpg']);
  await vi.waitFor(async () => expect(await storedPhotos(page)).toBe(2), { timeout: 60_000 });
});
afterAll(() => app.close());

test('wrong files are named with a reason and a next step; nothing stored is lost', async () => {
  await page.goto(`${app.url}/portraits`);
  await page.getByText('2 photos. They stay on this device.').waitFor();
  const bad: Upload[] = [
    corruptJpeg(),
    cutJpeg(),
    { name: 'words.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('these are words') },
    { name: 'empty.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(0) },
    plainPng(12_000, 9_000),
  ];
  await addPhotos(page, bad);
  const faults = ['bad-image', 'bad-image', 'not-an-image', 'empty-file', 'too-large'] as const;
  for (const [i, fault] of faults.entries()) {
    const { title, next } = faultText[fault];
    await page
      .getByRole('listitem')
      .filter({ hasText: bad[i]!.name })
      .getByText(`${title}. ${next}`, { exact: true })
      .waitFor({ timeout: 60_000 });
  }
  const words = await page.locator('main').textContent();
  expect(words).not.toMatch(/undefined|\[object|NaN|internal error/i);
  expect(await storedPhotos(page)).toBe(2);
});

test('odd but real pictures are read: HEIC, AVIF, CMYK, animated, turned, one pixel, 48 megapixels', async () => {
  await page.goto(`${app.url}/portraits`);
  const before = await storedPhotos(page);
  await addPhotos(page, [
    drawn('drawn.heic', 'image/heic'),
    drawn('drawn.avif', 'image/avif'),
    drawn('cmyk.jpg', 'image/jpeg'),
    drawn('animated.webp', 'image/webp'),
    drawn('turned.jpg', 'image/jpeg'),
    drawn('one-pixel.png', 'image/png'),
    plainPng(8_000, 6_000),
  ]);
  await expect.poll(() => storedPhotos(page), { timeout: 90_000 }).toBe(before + 7);
});

test('no face: it says so and still reads the colours', async () => {
  await page.goto(`${app.url}/portraits`);
  await addPhotos(page, [drawn('drawn.png', 'image/png')]);
  await page.getByText('No face in this one').waitFor({ timeout: 60_000 });
  await page.getByText('Its aura').waitFor();
});

test('one pixel: it says that this is very small, and that nobody is there', async () => {
  await page.goto(`${app.url}/portraits`);
  const [pixel] = (await rows<PhotoRow>(page, 'photos')).filter(
    ({ body }) => body.name === 'one-pixel.png',
  );
  await page.goto(`${app.url}/portraits/${pixel!.id}`);
  await page.getByText('No face in this one').waitFor();
  await page.getByText('Very small.').first().waitFor();
});

test('twelve faces: all found, each can be chosen', async () => {
  await page.goto(`${app.url}/portraits`);
  await addPhotos(page, [await twelveFaces(page)]);
  await page.getByRole('heading', { name: /turned out|good enough|another try/i }).waitFor();
  const faces = page.getByLabel(/^face \d+ of 12$/i);
  expect(await faces.count()).toBe(12);
  const chosen = page.locator('[data-selected=true]');
  const first = await chosen.boundingBox();
  await page.getByRole('radio', { name: 'Face 7 of 12' }).check({ force: true });
  await expect.poll(() => page.getByRole('radio', { name: 'Face 7 of 12' }).isChecked()).toBe(true);
  expect(await chosen.count()).toBe(1);
  expect(await chosen.boundingBox()).not.toEqual(first);
});

test('the same photo again says that it is here already, and is not kept twice', async () => {
  await page.goto(`${app.url}/portraits`);
  const before = await storedPhotos(page);
  await addPhotos(page, ['emily-1.jpg']);
  await page.getByText(/you already have this photo/i).waitFor();
  expect(await storedPhotos(page)).toBe(before);
});
