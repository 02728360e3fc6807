/**
 * The remote config for a page that may be offline. Page and service worker share one copy, the last
 * good one: an answer that is none (a captive portal's page, a cut file) must not take its place.
 */
import { parseConfig } from './core/flags.ts';

const CACHE = 'aura-config';
const KEY = '/config.json';

/** The answer of the network, kept when it is well-formed; without a network the kept one. Never rejects. */
export async function answerConfig(request: Request | string): Promise<Response> {
  const cache = await caches.open(CACHE).catch(() => null);
  try {
    const response = await fetch(request);
    if (await isConfig(response)) await cache?.put(KEY, response.clone()).catch(() => {});
    return response;
  } catch {
    return (await cache?.match(KEY)) ?? Response.error();
  }
}

async function isConfig(response: Response): Promise<boolean> {
  if (response.status !== 200) return false;
  const value: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  return parseConfig(value) !== null;
}
