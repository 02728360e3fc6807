/** Simulated mode, and hosts without headers. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { staticHandler } from '../../../scripts/serve/handler.mjs';
import { type App, addPhotos, readOne, rows, startApp, storedPhotos } from './app.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

test('simulated mode: the whole flow without any model file, labelled, and no vector enters an index', async () => {
  const { context, page } = await app.visit();
  const models: string[] = [];
  context.on('request', (r) => r.url().includes('/models/') && models.push(r.url()));
  await page.goto(`${app.url}/settings`);
  await page.getByRole('switch', { name: /simulated/i }).click();
  await page
    .getByText(/simulated/i)
    .first()
    .waitFor();
  await expect
    .poll(async () =>
      (await rows<{ key: string; body: unknown }>(page, 'settings')).some(
        (row) => row.key === 'simulatedMode' && row.body === true,
      ),
    )
    .toBe(true);
  await readOne(app, page, 'emily-1.jpg');
  await page.getByText('Simulated', { exact: false }).first().waitFor();
  expect(await rows(page, 'vectors')).toHaveLength(0);
  const [portrait] = await rows<{ body: { by: { model: string }[] } }>(page, 'portraits');
  expect(portrait!.body.by.some((m) => m.model === 'simulated')).toBe(true);
  expect(models.filter((u) => !u.endsWith('/models/'))).toEqual([]);
  await context.close();
});

test('a host without headers: the service worker isolates the page, and a photo is read', async () => {
  const plain = staticHandler({ dir: 'dist' });
  const server = createServer((request, response) => {
    const setHeader = response.setHeader.bind(response);
    const writeHead = response.writeHead.bind(response);
    const drop = /^(cross-origin|content-security|permissions)/i;
    response.setHeader = (name, value) => (drop.test(name) ? response : setHeader(name, value));
    response.writeHead = ((status: number, headers: Record<string, string> = {}) =>
      writeHead(
        status,
        Object.fromEntries(Object.entries(headers).filter(([name]) => !drop.test(name))),
      )) as typeof response.writeHead;
    void plain(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  const { context, page } = await app.visit();
  try {
    const answer = await page.goto(url);
    expect(answer?.headers()['cross-origin-embedder-policy']).toBeUndefined();
    await page.waitForFunction(() => window.crossOriginIsolated, undefined, { timeout: 30_000 });
    await page.goto(`${url}/portraits`);
    await addPhotos(page, ['emily-1.jpg']);
    await expect.poll(() => storedPhotos(page), { timeout: 60_000 }).toBe(1);
  } finally {
    await context.close();
    server.close();
  }
});

test('the remote config may be missing or malformed: Aura starts all the same, without the classifier', async () => {
  for (const body of [null, 'not json', '{"version":1,"flags":7}']) {
    const { context, page } = await app.visit();
    await context.route('**/config.json', (route) =>
      body === null ? route.fulfill({ status: 404 }) : route.fulfill({ body }),
    );
    await page.goto(app.url);
    await page.getByRole('heading', { level: 1 }).waitFor();
    // What is not told is as if it were off, and the page says so.
    await page.goto(`${app.url}/lab/go-live`);
    await page.getByText('The flag is off for everybody.').waitFor();
    await context.close();
  }
});
