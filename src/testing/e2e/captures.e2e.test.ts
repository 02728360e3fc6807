/** Captures in the built app: agreed to, given, handed over as a file, and taken back for good. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaptureRecord } from '../../core/aura/records.ts';
import { type App, readOne, rows, startApp } from './app.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

test('a picture is given with its label, exported, and withdrawn for good', async () => {
  const { context, page } = await app.visit();
  await readOne(app, page, 'emily-1.jpg');
  await page.goto(`${app.url}/lab/captures`);
  await page.getByRole('button', { name: 'I agree' }).click();
  await page.getByRole('link', { name: 'Add a picture' }).first().click();
  await page.getByRole('button', { name: /^Choose emily-1/ }).click();
  await page.getByRole('radio', { name: 'Green' }).click();
  await page.getByRole('radio', { name: 'Window' }).click();
  await page.getByRole('button', { name: 'Keep this capture' }).click();
  await page.waitForURL(`${app.url}/lab/captures`);
  const [kept] = await rows<{ body: CaptureRecord }>(page, 'captures');
  expect(kept!.body).toMatchObject({ label: 'green', meta: { lighting: 'window', mood: null } });
  expect(await rows(page, 'captureImages')).toHaveLength(1);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export as zip' }).click();
  expect((await download).suggestedFilename()).toBe('aura-captures.zip');
  // At once, while the notice of the export is still there: it lies over no button.
  await page.getByRole('button', { name: 'Withdraw and delete' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Withdraw your consent?' });
  await dialog.getByRole('button', { name: 'Withdraw and delete' }).click({ timeout: 10_000 });
  await page.getByRole('button', { name: 'I agree' }).waitFor();
  for (const store of ['captures', 'captureImages', 'consents'])
    expect(await rows(page, store)).toHaveLength(0);
  await context.close();
});
