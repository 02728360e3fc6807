import { afterEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_CONFIG } from '../core/flags.ts';
import { answerConfig } from '../sw-config.ts';
import { isEnabled, loadConfig } from './config.ts';

const good = { version: 1, flags: { ml_enabled: { enabled: true, percent: 100 } } };
const answer =
  (body: string, status = 200) =>
  async () =>
    new Response(body, { status });

/** A Cache Storage of one shelf, enough for one file. */
function stubCaches(): Map<string, string> {
  const shelf = new Map<string, string>();
  const cache = {
    match: async (key: string) => (shelf.has(key) ? new Response(shelf.get(key)) : undefined),
    put: async (key: string, response: Response) => {
      shelf.set(key, await response.text());
    },
  };
  vi.stubGlobal('caches', { open: async () => cache });
  return shelf;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('remote configuration', () => {
  it('is read from the file and answers by it', async () => {
    await loadConfig({ fetch: answer(JSON.stringify(good)) });
    expect(isEnabled('ml_enabled', 'x')).toBe(true);
    expect(isEnabled('heic', 'x')).toBe(true);
  });

  it('falls back to the defaults when the file is missing, malformed or cannot be had', async () => {
    const broken = [
      answer('not found', 404),
      answer('<html>'),
      answer('{"version":9}'),
      () => Promise.reject(new TypeError('offline')),
    ];
    for (const fetch of broken) {
      expect(await loadConfig({ fetch })).toEqual(DEFAULT_CONFIG);
      expect(isEnabled('ml_enabled', 'x')).toBe(false);
    }
  });

  it('does not wait for a slow file, and gives up its request', async () => {
    let signal: AbortSignal | undefined;
    const fetch: typeof globalThis.fetch = (_url, init) => {
      signal = init?.signal ?? undefined;
      return new Promise(() => {});
    };
    expect(await loadConfig({ fetch, waitMs: 5 })).toEqual(DEFAULT_CONFIG);
    expect(signal?.aborted).toBe(true);
  });

  it('keeps the last good one for when there is no network', async () => {
    const shelf = stubCaches();
    await loadConfig({ fetch: answer(JSON.stringify(good)) });
    await loadConfig({ fetch: () => Promise.reject(new TypeError('offline')) });
    expect(isEnabled('ml_enabled', 'x')).toBe(true);
    for (const key of shelf.keys()) shelf.set(key, 'rotten');
    expect(await loadConfig({ fetch: answer('<html>') })).toEqual(DEFAULT_CONFIG);
  });

  it('through the service worker: a malformed file does not take the place of the good one', async () => {
    stubCaches();
    const network: (() => Promise<Response>)[] = [];
    vi.stubGlobal('fetch', () => network.shift()!());
    const load = () =>
      loadConfig({ url: '/config.json', fetch: () => answerConfig('/config.json') });
    const offline = () => Promise.reject(new TypeError('offline'));
    network.push(answer(JSON.stringify(good)), answer('<html>'), offline, answer('{"version":9}'));
    network.push(offline);
    while (network.length > 0) {
      await load();
      expect(isEnabled('ml_enabled', 'x')).toBe(true);
    }
  });

  it('the service worker hands on what it does not keep, and an error where it has nothing', async () => {
    const shelf = stubCaches();
    vi.stubGlobal('fetch', answer('<html>'));
    expect(await (await answerConfig('/config.json')).text()).toBe('<html>');
    expect(shelf.size).toBe(0);
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
    expect((await answerConfig('/config.json')).type).toBe('error');
  });
});
