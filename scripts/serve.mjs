/**
 * Serves the built app as in production: `node scripts/serve.mjs [--port 4173] [--host 127.0.0.1]`.
 * Needs nothing but Node.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { modelOriginOf } from './headers.mjs';
import { staticHandler } from './serve/handler.mjs';
import { listen } from './serve/listen.mjs';

/** Where the build puts the app. */
export const DIST = fileURLToPath(new URL('../dist', import.meta.url));

/**
 * @param {object} [options]
 * @param {string} [options.dir] the folder to serve
 * @param {number} [options.port] the next free one is taken where it is in use; 0 takes any
 * @param {string} [options.host]
 * @param {import('./serve/listen.mjs').Tls} [options.tls]
 * @param {string} [options.modelOrigin] the other origin that models may come from
 * @param {(line: string) => void} [options.log]
 * @returns {Promise<import('./serve/listen.mjs').Running>}
 * @throws {Error} when `dir` holds no built app
 */
export async function startServer(options = {}) {
  const { dir = DIST, port = 4173, host = '127.0.0.1', tls, log = console.log } = options;
  if (!existsSync(join(dir, 'index.html')))
    throw new Error(`There is no built app in ${dir}: run "npm run build" first.`);
  const modelOrigin = options.modelOrigin ?? modelOriginOf(process.env.MODEL_BASE_URL);
  return listen(staticHandler({ dir, modelOrigin }), { port, host, tls, log });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: { port: { type: 'string' }, host: { type: 'string' }, dir: { type: 'string' } },
  });
  const { url } = await startServer({
    ...(values.dir ? { dir: values.dir } : {}),
    ...(values.host ? { host: values.host } : {}),
    ...(values.port ? { port: Number(values.port) } : {}),
  });
  console.log(`Aura is at ${url}`);
}
