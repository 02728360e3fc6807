/** The built app, served as in production, in a real browser: what every end-to-end test stands on. */
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { CHROMIUM_ARGS, findChromium, SOFTWARE_GL_ARGS } from '../../../scripts/chromium.mjs';
import { startServer } from '../../../scripts/serve.mjs';
import { photoPath } from '../../../scripts/test-photos.mjs';

export const PHONE = { width: 390, height: 844 };

/** For Chromium: a camera that shows a pattern, and no question whether it may be used. */
export const FAKE_CAMERA = [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
] as const;

export interface App {
  readonly url: string;
  readonly browser: Browser;
  /** A fresh person: empty storage. */
  visit(options?: {
    colorScheme?: 'light' | 'dark';
  }): Promise<{ context: BrowserContext; page: Page }>;
  stopServer(): Promise<void>;
  restartServer(): Promise<void>;
  close(): Promise<void>;
}

/** Serves `dir` (default: dist) and starts Chromium, with more arguments where a test needs them. */
export async function startApp(dir?: string, args: readonly string[] = []): Promise<App> {
  const quiet = { log: () => {}, ...(dir ? { dir } : {}) };
  let server = await startServer({ ...quiet, port: 0 });
  const url = server.url.replace(/\/$/, '');
  const port = Number(new URL(url).port);
  const browser = await chromium.launch({
    executablePath: findChromium() ?? '/usr/bin/chromium',
    args: [...CHROMIUM_ARGS, ...SOFTWARE_GL_ARGS, ...args],
  });
  let up = true;
  const stopServer = async () => {
    if (up) await server.close();
    up = false;
  };
  return {
    url,
    browser,
    async visit(options = {}) {
      const context = await browser.newContext({
        viewport: PHONE,
        reducedMotion: 'reduce',
        ...options,
      });
      context.setDefaultTimeout(60_000);
      const page = await context.newPage();
      return { context, page };
    },
    stopServer,
    async restartServer() {
      server = await startServer({ ...quiet, port });
      up = true;
    },
    async close() {
      await browser.close();
      await stopServer();
    },
  };
}

/** A copy of the built app that a test may damage. */
export async function copyOfApp(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'aura-e2e-'));
  await cp('dist', dir, { recursive: true });
  return dir;
}

export interface Upload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Adds photos through the picker of the Portraits page. */
export async function addPhotos(page: Page, files: readonly (string | Upload)[]): Promise<void> {
  const picker = page.locator('[data-testid=picker]').first();
  await picker.waitFor({ state: 'attached' });
  const named = files.filter((f): f is string => typeof f === 'string').map(photoPath);
  const made = files.filter((f): f is Upload => typeof f !== 'string');
  await (made.length > 0 ? picker.setInputFiles(made) : picker.setInputFiles(named));
}

/** Opens Portraits, adds one photo and waits for its reading. */
export async function readOne(app: App, page: Page, name: string): Promise<void> {
  await page.goto(`${app.url}/portraits`);
  await addPhotos(page, [name]);
  await page.getByRole('heading', { name: /turned out|good enough|another try/i }).waitFor();
}

/** A model's part of the Models page. */
export function modelItem(page: Page, title: RegExp) {
  return page
    .locator('li, article, section')
    .filter({ has: page.getByRole('heading', { name: title }) })
    .last();
}

/** Whether the service worker keeps every engine, so that the server may go. */
export function enginesKept(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const { files } = (await (await fetch('/engines.json')).json()) as { files: string[] };
    const cache = await caches.open('aura-engines-v1');
    const hits = await Promise.all(files.map((path) => cache.match(path)));
    return files.length > 0 && hits.every(Boolean);
  });
}

/** How many photos the store holds. */
export async function storedPhotos(page: Page): Promise<number> {
  return (await rows<{ deletedAt: string | null }>(page, 'photos')).filter((r) => !r.deletedAt)
    .length;
}

/** All rows of a store. */
export function rows<T>(page: Page, store: string): Promise<T[]> {
  return page.evaluate(
    (name) =>
      new Promise<T[]>((resolve, reject) => {
        const open = indexedDB.open('aura');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const db = open.result;
          const all = db.transaction(name).objectStore(name).getAll();
          all.onsuccess = () => {
            db.close();
            resolve(all.result as T[]);
          };
          all.onerror = () => reject(all.error);
        };
      }),
    store,
  ) as Promise<T[]>;
}
