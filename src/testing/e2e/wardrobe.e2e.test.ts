/** Clothes in the built app: an import with real models, found by words, corrected, kept, offline. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { photoPath } from '../../../scripts/test-photos.mjs';
import type { GarmentRecord } from '../../core/wardrobe/records.ts';
import { type App, rows, startApp, type Upload } from './app.ts';
import { corruptJpeg } from './files.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

/** A T-shirt laid out, drawn by the page. */
async function shirt(page: Page, name: string, color: string): Promise<Upload> {
  const base64 = await page.evaluate((cloth) => {
    const canvas = document.createElement('canvas');
    canvas.width = 480;
    canvas.height = 480;
    const context = canvas.getContext('2d')!;
    context.fillStyle = '#8a6a4a';
    context.fillRect(0, 0, 480, 480);
    context.beginPath();
    const outline = [
      160, 70, 40, 130, 80, 230, 130, 205, 130, 430, 350, 430, 350, 205, 400, 230, 440, 130, 320,
      70,
    ];
    for (let i = 0; i < outline.length; i += 2) context.lineTo(outline[i]!, outline[i + 1]!);
    context.quadraticCurveTo(240, 110, 160, 70);
    context.fillStyle = cloth;
    context.fill();
    return canvas.toDataURL('image/png').split(',')[1]!;
  }, color);
  return { name, mimeType: 'image/png', buffer: Buffer.from(base64, 'base64') };
}

interface Row {
  readonly id: string;
  readonly body: GarmentRecord;
}

const garments = async (page: Page) => (await rows<Row>(page, 'garments')).map(({ body }) => body);

async function choose(page: Page, files: readonly Upload[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose photos' }).click();
  await (await chooser).setFiles([...files]);
}

test('photos become garments, once, and are found by words; offline as well', async () => {
  const { context, page } = await app.visit();
  await page.goto(`${app.url}/wardrobe`);
  const person = {
    name: 'person.jpg',
    mimeType: 'image/jpeg',
    buffer: readFileSync(photoPath('unknown-4.jpg')),
  };
  const red = await shirt(page, 'red.png', '#b3202a');
  await choose(page, [red, await shirt(page, 'navy.png', '#1f2a4a'), person, corruptJpeg()]);
  await expect
    .poll(async () => (await garments(page)).length, { timeout: 120_000 })
    .toBeGreaterThanOrEqual(4);
  await page.getByRole('button', { name: /1 not read/ }).click();
  await page.getByText('corrupt.jpg').first().waitFor();

  const colours = (await garments(page)).map(({ colours: [first] }) => first!.name);
  expect(colours).toContain('red');
  expect((await garments(page)).map(({ slot }) => slot)).toContain('outerwear');
  expect(await rows(page, 'vectors')).toHaveLength((await garments(page)).length);

  // The same file again changes nothing.
  const before = (await garments(page)).length;
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await choose(page, [red]);
  await page.getByRole('button', { name: /1 already here/ }).waitFor();
  expect((await garments(page)).length).toBe(before);

  await page.getByRole('searchbox').fill('red top');
  await page.getByRole('link', { name: /red/i }).first().waitFor();
  const found = (await garments(page)).find((each) => each.colours[0]?.name === 'red')!;

  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), {
      timeout: 30_000,
    })
    .toBe(true);
  await app.stopServer();
  await context.setOffline(true);
  await page.goto(`${app.url}/wardrobe/${found.id}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.goto(`${app.url}/wardrobe`);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await choose(page, [await shirt(page, 'green.png', '#2f8a4e')]);
  await expect
    .poll(async () => (await garments(page)).length, { timeout: 60_000 })
    .toBe(before + 1);
  await context.setOffline(false);
  await app.restartServer();
  await context.close();
}, 300_000);
