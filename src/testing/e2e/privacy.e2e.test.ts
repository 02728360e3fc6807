/** Nothing leaves the device: a whole session asks its own origin only, and the policy blocks more. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { photoPath } from '../../../scripts/test-photos.mjs';
import { routes } from '../../app/routes.ts';
import { type App, modelItem, readOne, rows, startApp } from './app.ts';
import { startOtherOrigin } from './other-origin.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

interface LogRow {
  readonly body: { readonly type?: string; readonly error?: string };
}

/** Where our own guard refused to send something, as the log tells. */
async function refused(page: Page): Promise<string[]> {
  const entries = (await rows<LogRow>(page, 'diagnostics')).map(({ body }) => body);
  return entries.filter((e) => e.type === 'blocked-request').map((e) => e.error ?? '');
}

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
  for (const { path } of routes.filter((route) => !route.path.includes(':'))) {
    await page.goto(app.url + path);
    await page.getByRole('heading').first().waitFor();
  }
  await page.goto(`${app.url}/models`);
  const sface = modelItem(page, /SFace/);
  await sface.getByRole('button', { name: /download/i }).click();
  await sface.getByText('On this device', { exact: true }).waitFor();
  await page.goto(`${app.url}/wardrobe`);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose photos' }).click();
  await (await chooser).setFiles(photoPath('unknown-4.jpg'));
  await expect
    .poll(async () => (await rows(page, 'garments')).length, { timeout: 90_000 })
    .toBeGreaterThan(0);
  // The page stays now, and the worker with it: MediaPipe wants to send its usage figures once a minute.
  await readOne(app, page, 'tara-1.jpg');
  await expect.poll(() => refused(page), { timeout: 90_000, interval: 1_000 }).not.toEqual([]);
  for (const line of await refused(page))
    expect(line).toMatch(/^to https:\/\/[\w.-]+googleapis\.com$/);
  expect([...asked]).toEqual([app.url]);
  expect(blocked).toEqual([]);
  await context.close();
}, 300_000);

/** Every way out that a page and a worker share, each with the directive that closed it. */
async function tryToGetOut(
  url: string,
): Promise<{ got: Record<string, string>; closed: string[]; fetchIsOurs: boolean }> {
  const closed: string[] = [];
  const scope = globalThis as unknown as EventTarget;
  scope.addEventListener('securitypolicyviolation', (event) => {
    const { blockedURI, effectiveDirective } = event as SecurityPolicyViolationEvent;
    closed.push(`${effectiveDirective} ${blockedURI.replace(/^.*\//, '')}`);
  });
  const end = (work: Promise<unknown>) =>
    work.then(
      () => 'sent',
      () => 'blocked',
    );
  const got: Record<string, string> = {};
  got.fetch = await end(fetch(`${url}/fetch`, { mode: 'no-cors' }));
  got.socket = await end(
    new Promise((resolve, reject) => {
      const socket = new WebSocket(`${url.replace('http', 'ws')}/socket`);
      socket.onopen = resolve;
      socket.onerror = reject;
    }),
  );
  await new Promise((resolve) => setTimeout(resolve, 200));
  return { got, closed, fetchIsOurs: !/native code/.test(String(fetch)) };
}

const BLOCKED = { fetch: 'blocked', socket: 'blocked' };

test('the policy blocks what tries to get out of the page', async () => {
  const other = await startOtherOrigin();
  const { context, page } = await app.visit();
  await page.goto(app.url);
  const { got, closed } = await page.evaluate(tryToGetOut, other.url);
  expect(got).toEqual(BLOCKED);
  expect(closed).toEqual(expect.arrayContaining(['connect-src fetch', 'connect-src socket']));
  const more = await page.evaluate(async (url) => {
    const closed: string[] = [];
    document.addEventListener('securitypolicyviolation', (e) => closed.push(e.effectiveDirective));
    navigator.sendBeacon(`${url}/beacon`, 'x');
    const image = await new Promise<string>((resolve) => {
      const img = new Image();
      img.onload = () => resolve('loaded');
      img.onerror = () => resolve('blocked');
      img.src = `${url}/leak.png`;
    });
    let evaluated = 'blocked';
    try {
      evaluated = String(new Function('return "ran"')());
    } catch {
      // Blocked, as it should be.
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
    return { image, evaluated, closed };
  }, other.url);
  expect(more).toMatchObject({ image: 'blocked', evaluated: 'blocked' });
  expect(more.closed).toEqual(expect.arrayContaining(['connect-src', 'img-src']));
  expect(other.asked).toEqual([]);
  await context.close();
  await other.close();
});

test('the policy blocks what tries to get out of any worker, also where no guard of ours stands', async () => {
  const other = await startOtherOrigin();
  const { context, page } = await app.visit();
  await readOne(app, page, 'emily-1.jpg');
  for (const kind of ['infer', 'library']) {
    const worker = page.workers().find((each) => each.url().includes(`/${kind}.worker`));
    const { got, closed, fetchIsOurs } = await worker!.evaluate(tryToGetOut, other.url);
    expect(got, kind).toEqual(BLOCKED);
    // Our own guard stops fetch where the engines run; it leaves the socket to the policy.
    expect(fetchIsOurs).toBe(kind === 'infer');
    expect(closed, kind).toContain('connect-src socket');
    if (!fetchIsOurs) expect(closed, kind).toContain('connect-src fetch');
  }
  const [service] = context.serviceWorkers();
  const { got, closed } = await service!.evaluate(tryToGetOut, other.url);
  expect(got).toEqual(BLOCKED);
  expect(closed).toEqual(expect.arrayContaining(['connect-src fetch', 'connect-src socket']));
  expect(other.asked).toEqual([]);
  await context.close();
  await other.close();
});

test('the page is isolated, so that WASM has threads', async () => {
  const { context, page } = await app.visit();
  await page.goto(app.url);
  expect(await page.evaluate(() => window.crossOriginIsolated)).toBe(true);
  await context.close();
});
