/** The share sheet: its photos wait until the person says where they go, and are read there. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { photoPath } from '../../../scripts/test-photos.mjs';
import { type App, rows, startApp, storedPhotos } from './app.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

/** Shares photos as the system does: a form that is posted and whose answer is followed. */
async function share(page: Page, names: readonly string[]): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), {
      timeout: 30_000,
    })
    .toBe(true);
  const files = names.map((name) => ({
    name,
    base64: readFileSync(photoPath(name)).toString('base64'),
  }));
  const arrived = page.waitForURL(`${app.url}/share`);
  await page.evaluate((shared) => {
    const given = new DataTransfer();
    for (const { name, base64 } of shared) {
      const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
      given.items.add(new File([bytes], name, { type: 'image/jpeg' }));
    }
    const input = Object.assign(document.createElement('input'), {
      type: 'file',
      name: 'photos',
      multiple: true,
      files: given.files,
    });
    const form = Object.assign(document.createElement('form'), {
      action: '/share-target',
      method: 'post',
      enctype: 'multipart/form-data',
    });
    form.append(input);
    document.body.append(form);
    form.submit();
  }, files);
  await arrived;
}

const garments = (page: Page) => rows(page, 'garments');
const thumb = (page: Page, name: string) => page.getByRole('img', { name });

test('shared photos outlast a reload and leaving, and are read as portraits', async () => {
  const { context, page } = await app.visit();
  await page.goto(app.url);
  await share(page, ['emily-1.jpg']);
  await page.getByText('One photo came to Aura').waitFor();
  await page.reload();
  await thumb(page, 'emily-1.jpg').waitFor();
  await page.getByRole('link', { name: 'Decide later' }).click();
  await page.goto(`${app.url}/portraits`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.goto(app.url);
  expect(await storedPhotos(page)).toBe(0);
  await page.getByRole('link', { name: /One photo waits/ }).click();
  await page.getByRole('link', { name: /My portraits/ }).click();
  await page.getByRole('heading', { name: /turned out|good enough|another try/i }).waitFor();
  expect(await storedPhotos(page)).toBe(1);
  expect(await garments(page)).toHaveLength(0);
  await page.goto(`${app.url}/share`);
  await page.getByText('No photos wait here').waitFor();
  await context.close();
});

test('shared photos of clothes go to the wardrobe, and to it alone', async () => {
  const { context, page } = await app.visit();
  await page.goto(app.url);
  await share(page, ['unknown-4.jpg', 'emily-3.jpg']);
  await page.getByText('Two photos came to Aura').waitFor();
  await thumb(page, 'unknown-4.jpg').waitFor();
  await page.getByRole('link', { name: /My clothes/ }).click();
  await page.waitForURL(`${app.url}/wardrobe`);
  expect(await rows(page, 'jobItems')).toHaveLength(2);
  await expect
    .poll(async () => (await rows(page, 'garmentPhotos')).length, { timeout: 120_000 })
    .toBeGreaterThanOrEqual(1);
  await expect.poll(async () => (await garments(page)).length).toBeGreaterThanOrEqual(1);
  expect(await storedPhotos(page)).toBe(0);
  await page.goto(`${app.url}/share`);
  await page.getByText('No photos wait here').waitFor();
  await context.close();
});

test('files that the system opens come to the window that is open, and may go either way', async () => {
  const { context, page } = await app.visit();
  // The system's own part: it hands a file to a window wherever that is.
  await page.addInitScript(() => {
    Object.defineProperty(window, 'launchQueue', {
      value: {
        setConsumer: (take: unknown) => Object.assign(window, { openWithAura: take }),
      },
    });
  });
  await page.goto(`${app.url}/settings`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(
    (base64) => {
      const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
      const file = new File([bytes], 'opened.jpg', { type: 'image/jpeg', lastModified: 1 });
      const { openWithAura } = window as unknown as {
        openWithAura: (params: { files: { getFile: () => Promise<File> }[] }) => void;
      };
      openWithAura({ files: [{ getFile: async () => file }] });
    },
    readFileSync(photoPath('emily-1.jpg')).toString('base64'),
  );
  await page.waitForURL(`${app.url}/share`);
  await thumb(page, 'opened.jpg').waitFor();
  for (const name of [/My portraits/, /My clothes/])
    await page.getByRole('link', { name }).waitFor();
  await page.getByRole('link', { name: /My portraits/ }).click();
  await expect.poll(() => storedPhotos(page), { timeout: 60_000 }).toBe(1);
  await context.close();
});
