/**
 * The service worker: the shell from its precache, models and runtimes from Cache Storage, the share
 * sheet's photos, and isolation headers where the host does not send them.
 */
import { clientsClaim, setCacheNameDetails } from 'workbox-core';
import {
  addPlugins,
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { answerConfig } from './sw-config.ts';
import { isolate } from './sw-headers.ts';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (PrecacheEntry | string)[] };

const ENGINES = 'aura-engines-v1';
const MODELS = 'aura-models-v1';
const SHARED = 'aura-shared-v1';

setCacheNameDetails({ prefix: 'aura' });
void self.skipWaiting();
clientsClaim();
cleanupOutdatedCaches();
addPlugins([{ handlerWillRespond: async ({ response }) => isolate(response) }]);
precacheAndRoute(self.__WB_MANIFEST, { cleanURLs: false });

const shell = createHandlerBoundToURL('/index.html');
registerRoute(
  new NavigationRoute(shell, { denylist: [/^\/assets\//, /^\/models\//, /\.[a-z0-9]+$/i] }),
);

/** Runtimes: hashed names never change, so the cache answers first and keeps what passes. */
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/assets/'),
  async ({ request }) => {
    const cache = await caches.open(ENGINES).catch(() => null);
    const kept = await cache?.match(request.url);
    if (kept) return isolate(kept);
    const response = await fetch(request);
    if (response.ok && response.status === 200)
      await cache?.put(request.url, response.clone()).catch(() => {});
    return isolate(response);
  },
);

/** Whole model files that are stored; the worker itself fetches, checks and stores them. */
registerRoute(
  ({ url, request, sameOrigin }) =>
    sameOrigin && url.pathname.startsWith('/models/') && !request.headers.has('range'),
  async ({ request }) => {
    const cache = await caches.open(MODELS).catch(() => null);
    return (await cache?.match(request.url)) ?? fetch(request);
  },
);

/** The remote config: fresh where there is a network, else the last good one. */
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname === '/config.json',
  ({ request }) => answerConfig(request),
);

/**
 * Photos from the share sheet wait in a cache until the person says where they go. Where there is no
 * room for all of them, the page says so.
 */
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname === '/share-target',
  async ({ request }) => {
    try {
      await keepShared(await request.formData());
      return Response.redirect('/share', 303);
    } catch {
      return Response.redirect('/share?missing', 303);
    }
  },
  'POST',
);

async function keepShared(form: FormData): Promise<void> {
  const cache = await caches.open(SHARED);
  for (const [index, entry] of form.getAll('photos').entries()) {
    if (!(entry instanceof File)) continue;
    const headers = { 'content-type': entry.type, 'x-file-name': encodeURIComponent(entry.name) };
    await cache.put(`/shared/${Date.now()}-${index}`, new Response(entry, { headers }));
  }
}
