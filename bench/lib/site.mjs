/** Builds the bench's pages and serves them as the app is served, with photos or data beside them. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { securityHeaders } from '../../scripts/headers.mjs';
import { insideDir, staticHandler } from '../../scripts/serve/handler.mjs';
import { listen } from '../../scripts/serve/listen.mjs';
import { sendFile } from '../../scripts/serve/send.mjs';
import { PEER_PAGES } from '../vite.config.mjs';

const CONFIG = fileURLToPath(new URL('../vite.config.mjs', import.meta.url));
const DIST = fileURLToPath(new URL('../../.cache/bench-dist', import.meta.url));
const FOREVER = 'public, max-age=31536000, immutable';

/** A folder of a package. @param {string} name @param {string} folder inside it */
export function packageFolder(name, folder) {
  const main = createRequire(import.meta.url).resolve(name);
  const root = main.slice(0, main.lastIndexOf(join('node_modules', name)));
  return join(root, 'node_modules', name, folder);
}

/** Builds every page. */
export async function buildPages() {
  await build({ configFile: CONFIG, root: join(dirname(CONFIG), 'page') });
}

/**
 * Serves the built pages.
 * @param {Record<string, string>} mounts address beginning (`/photos/`) to folder
 */
export async function servePages(mounts) {
  const pages = staticHandler({ dir: DIST });
  const { 'Content-Security-Policy': _policy, ...isolated } = securityHeaders();
  return listen(
    async (request, response) => {
      const path = (request.url ?? '/').split('?')[0] ?? '/';
      if (PEER_PAGES.includes(path)) {
        if (await sendFile(request, response, join(DIST, path), isolated)) return;
      }
      for (const [start, folder] of Object.entries(mounts)) {
        if (!path.startsWith(start)) continue;
        const file = insideDir(folder, path.slice(start.length));
        const headers = { ...isolated, 'Cache-Control': FOREVER };
        if (file && (await sendFile(request, response, file, headers))) return;
      }
      await pages(request, response);
    },
    { port: 0, host: '127.0.0.1' },
  );
}
