/** No axe violations on any page, light and dark; the whole flow by keyboard. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { photoPath } from '../../../scripts/test-photos.mjs';
import { routes } from '../../app/routes.ts';
import { type App, readOne, startApp, storedPhotos } from './app.ts';

let app: App;
const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

interface AxeResult {
  readonly violations: readonly { id: string; nodes: readonly { html: string }[] }[];
}

/** Violations of WCAG 2.2 A and AA and of best practices, as lines to read. */
async function violations(page: Page): Promise<string[]> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Runtime.evaluate', { expression: axeSource });
  const { result } = await cdp.send('Runtime.evaluate', {
    expression: 'axe.run(document).then((r) => ({ violations: r.violations }))',
    awaitPromise: true,
    returnByValue: true,
  });
  return (result.value as AxeResult).violations.flatMap((v) =>
    v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 140)}`),
  );
}

/** Every page there is; what a page shows of is nobody at first: it has to say so. */
const PAGES = [...routes.map(({ path }) => path.replaceAll(/:\w+/g, 'nobody')), '/nowhere'];

test('no axe violations, light and dark, empty and with a photo', async () => {
  const { context, page } = await app.visit({ colorScheme: 'light' });
  const found: string[] = [];
  const check = async (path: string) => {
    if (page.url() !== app.url + path) await page.goto(app.url + path);
    await page.getByRole('heading').first().waitFor();
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      await expect.poll(() => page.evaluate(isDark)).toBe(colorScheme === 'dark');
      await page.waitForTimeout(300);
      found.push(...(await violations(page)).map((v) => `${path}, ${colorScheme}: ${v}`));
    }
  };
  for (const path of PAGES) await check(path);
  await readOne(app, page, 'group-6.jpg');
  await page.getByText('Where this came from').click();
  await check(new URL(page.url()).pathname);
  const [id] = new URL(page.url()).pathname.split('/').slice(-1);
  for (const path of ['/', '/portraits', '/aura', `/aura/${id}`]) await check(path);
  expect(found).toEqual([]);
  await context.close();
}, 300_000);

/** Whether the page is drawn dark: its words are lighter than middle grey. */
function isDark(): boolean {
  const [red = 0] = getComputedStyle(document.body).color.match(/\d+/g)?.map(Number) ?? [];
  return red > 128;
}

test('the whole flow by keyboard: add, choose a face, open what it came from, delete, undo', async () => {
  const { context, page } = await app.visit();
  await page.goto(app.url);
  await tabTo(page, /^portraits$/i);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Portraits' }).waitFor();
  const chooser = page.waitForEvent('filechooser');
  await tabTo(page, /add photos|choose photos/i);
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(photoPath('group-6.jpg'));
  await page.getByRole('heading', { name: /turned out|good enough|another try/i }).waitFor();
  await tabTo(page, /face 1 of 4/i);
  await page.keyboard.press('ArrowRight');
  const focused = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  expect(focused).toMatch(/face 2 of 4/i);
  await tabTo(page, /where this came from/i);
  await page.keyboard.press('Enter');
  await page.getByText('face-embedding').first().waitFor();
  await tabTo(page, /^delete$/i, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => storedPhotos(page)).toBe(0);
  await tabTo(page, /^undo$/i);
  await page.keyboard.press('Enter');
  await expect.poll(() => storedPhotos(page)).toBe(1);
  await context.close();
});

/** Presses Tab until what has the focus is called like this; fails after 80 steps. */
async function tabTo(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
  for (let i = 0; i < 80; i++) {
    const label = await page.evaluate(() => {
      const it = document.activeElement;
      if (!it || it === document.body) return '';
      return it.getAttribute('aria-label') ?? it.textContent ?? '';
    });
    if (name.test(label.trim())) return;
    await page.keyboard.press(key);
  }
  throw new Error(`no way by keyboard to ${name}`);
}
