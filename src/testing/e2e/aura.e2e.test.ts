/** Aura in the built app: a full reading with real models, kept, confirmed, counted, and offline. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AuraReading } from '../../core/aura/types.ts';
import { type App, readOne, rows, startApp } from './app.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

interface AuraRow {
  readonly photoId: string;
  readonly body: AuraReading;
}

test('a photo is read in full, its colour confirmed and counted, and the next one offline', async () => {
  const { context, page } = await app.visit();
  await readOne(app, page, 'tara-1.jpg');
  const id = new URL(page.url()).pathname.split('/').pop() ?? '';
  await page.goto(`${app.url}/settings`);
  await page.getByRole('textbox', { name: 'Cohort code' }).fill('first-light');
  await page.getByRole('button', { name: 'Join' }).click();
  await page.getByRole('radio', { name: 'Both' }).click();

  const readInFull = async (photoId: string) => {
    await page.goto(`${app.url}/aura/${photoId}`);
    const stored = async () =>
      (await rows<AuraRow>(page, 'auraReadings')).find((row) => row.photoId === photoId)?.body;
    await expect
      .poll(async () => (await stored())?.blend?.mode, { timeout: 60_000 })
      .toBe('blended');
    return (await stored())!;
  };
  const aura = await readInFull(id);
  expect(aura.by.map((by) => by.model)).toEqual(['person-parts', 'aura-rules', 'aura-classifier']);
  expect(aura.blend?.classifier).toHaveLength(10);
  expect(aura.person?.skin.l).toBeGreaterThan(0.2);
  await page.getByRole('heading', { name: aura.primary, exact: false }).first().waitFor();

  await page.getByRole('button', { name: /^yes/i }).click();
  await expect.poll(async () => (await rows(page, 'confirmations')).length).toBe(1);
  expect(await rows(page, 'analytics')).toHaveLength(1);

  await readOne(app, page, 'emily-1.jpg');
  const next = new URL(page.url()).pathname.split('/').pop() ?? '';
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), {
      timeout: 30_000,
    })
    .toBe(true);
  await app.stopServer();
  await context.setOffline(true);
  const offline = await readInFull(next);
  expect(offline.blend?.classifier).toHaveLength(10);
  await page.goto(`${app.url}/aura/palette`);
  await page.getByRole('heading', { name: 'Your palette' }).waitFor();
  await context.setOffline(false);
  await app.restartServer();
  await context.close();
}, 180_000);
