/** The live camera in the built app: it reads, holds still, and keeps what it holds. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { photoPath } from '../../../scripts/test-photos.mjs';
import type { AuraEvent } from '../../core/aura/records.ts';
import { AURA_COLORS } from '../../core/aura/types.ts';
import { type App, FAKE_CAMERA, rows, startApp, storedPhotos } from './app.ts';

let app: App;
beforeAll(async () => {
  app = await startApp(undefined, FAKE_CAMERA);
});
afterAll(() => app.close());

/** The camera sees a person: the browser's own fake picture is at times too even to be read. */
async function showPerson(page: Page): Promise<void> {
  const photo = readFileSync(photoPath('emily-1.jpg')).toString('base64');
  await page.addInitScript((base64) => {
    navigator.mediaDevices.getUserMedia = async () => {
      const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes]));
      const canvas = document.createElement('canvas');
      canvas.width = 480;
      canvas.height = Math.round((480 * picture.height) / picture.width);
      const context = canvas.getContext('2d')!;
      const draw = () => context.drawImage(picture, 0, 0, canvas.width, canvas.height);
      draw();
      setInterval(draw, 100);
      return canvas.captureStream(10);
    };
  }, photo);
}

test('the live picture is read again and again, frozen, saved, and counted once', async () => {
  const { context, page } = await app.visit();
  await showPerson(page);
  await page.goto(`${app.url}/aura/live`);
  const freeze = page.getByRole('button', { name: 'Freeze' });
  await expect.poll(() => freeze.isEnabled(), { timeout: 60_000 }).toBe(true);
  expect(await page.getByRole('img', { name: 'Frozen picture' }).count()).toBe(0);
  expect(await storedPhotos(page)).toBe(0);
  expect(await rows(page, 'analytics')).toHaveLength(0);

  await freeze.click();
  await page.getByRole('img', { name: 'Frozen picture' }).waitFor();
  await expect
    .poll(async () => (await rows(page, 'analytics')).length, { timeout: 60_000 })
    .toBe(1);
  const [event] = await rows<{ body: AuraEvent }>(page, 'analytics');
  expect(event!.body.source).toBe('live');
  expect(AURA_COLORS).toContain(event!.body.primary);

  await page.getByRole('button', { name: 'Save photo' }).click();
  const open = page.getByRole('link', { name: 'Saved. Read it in full' });
  await open.waitFor();
  expect(await storedPhotos(page)).toBe(1);
  const [photo] = await rows<{ id: string; body: { width: number; height: number } }>(
    page,
    'photos',
  );
  expect(Math.min(photo!.body.width, photo!.body.height)).toBeGreaterThanOrEqual(240);
  await open.click();
  await page.waitForURL(`${app.url}/aura/${photo!.id}`);
  await context.close();
});

test('leaving the live page lets the camera go', async () => {
  const { context, page } = await app.visit();
  await page.addInitScript(() => {
    const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    const given: MediaStreamTrack[] = [];
    Object.assign(window, { given });
    navigator.mediaDevices.getUserMedia = async (wanted) => {
      const stream = await ask(wanted);
      given.push(...stream.getTracks());
      return stream;
    };
  });
  const states = () =>
    page.evaluate(() =>
      (window as unknown as { given: MediaStreamTrack[] }).given.map((track) => track.readyState),
    );
  await page.goto(`${app.url}/aura/live`);
  await expect.poll(states).toContain('live');
  await page.getByRole('link', { name: 'Aura' }).first().click();
  await page.waitForURL(`${app.url}/aura`);
  await expect.poll(states).not.toContain('live');
  await context.close();
});
