/** The app as something that is installed and lasts: what browsers ask for, restarts, erasing. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CHROMIUM_ARGS, findChromium, SOFTWARE_GL_ARGS } from '../../../scripts/chromium.mjs';
import { type App, PHONE, readOne, rows, startApp, storedPhotos } from './app.ts';

let app: App;
let profile: string;
beforeAll(async () => {
  app = await startApp();
  profile = await mkdtemp(join(tmpdir(), 'aura-profile-'));
});
afterAll(async () => {
  await app.close();
  await rm(profile, { recursive: true, force: true });
});

test('nothing keeps a browser from installing it', async () => {
  const { context, page } = await app.visit();
  await page.goto(app.url);
  const cdp = await context.newCDPSession(page);
  const { errors } = await cdp.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const { installabilityErrors } = await cdp.send('Page.getInstallabilityErrors');
  // A window of tests is private, and that is all there is to say against it.
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito']);
  await context.close();
});

/** A browser with the same profile each time. */
async function open(): Promise<{ context: BrowserContext; page: Page }> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium() ?? '/usr/bin/chromium',
    args: [...CHROMIUM_ARGS, ...SOFTWARE_GL_ARGS],
    viewport: PHONE,
  });
  return { context, page: context.pages()[0] ?? (await context.newPage()) };
}

test('a restart of the browser keeps everything, and erasing leaves nothing', async () => {
  const first = await open();
  await readOne(app, first.page, 'emily-1.jpg');
  const kept = new URL(first.page.url()).pathname;
  await first.page.goto(`${app.url}/settings`);
  await first.page.getByRole('radio', { name: 'Dark' }).check();
  await expect
    .poll(() => first.page.evaluate(() => document.documentElement.dataset.theme))
    .toBe('dark');
  const counts = async (page: Page) =>
    Promise.all(STORES.map(async (store) => (await rows(page, store)).length));
  await expect.poll(async () => (await rows(first.page, 'vectors')).length).toBe(1);
  const before = await counts(first.page);
  await first.context.close();

  const { context, page } = await open();
  await page.goto(app.url + kept);
  await page.getByRole('heading', { name: /turned out|good enough|another try/i }).waitFor();
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  expect(await counts(page)).toEqual(before);

  await page.goto(`${app.url}/settings`);
  await page.getByRole('button', { name: 'Erase everything' }).click();
  expect(await storedPhotos(page)).toBe(1);
  const home = page.waitForURL(`${app.url}/`);
  await page.getByRole('alertdialog').getByRole('button', { name: 'Erase everything' }).click();
  await home;
  expect(await counts(page)).toEqual(STORES.map(() => 0));
  const names = await page.evaluate(() => caches.keys());
  expect(names.filter((name) => name.startsWith('aura-models'))).toEqual([]);
  await page.goto(`${app.url}/portraits`);
  await page.getByText('Your photos will live here').waitFor();
  await context.close();
});

const STORES = ['photos', 'originals', 'thumbs', 'portraits', 'faceFacts', 'vectors'];
