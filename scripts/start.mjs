/**
 * `npm start`: from a fresh copy to the running app. Installs, fetches the models, builds and serves,
 * and does only what is not done yet.
 *
 *   --port N   default 4173, or the next free one
 *   --host     also for phones on this network, over https
 *
 * Imports nothing but Node itself until the packages are installed.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { installIfNeeded } from './install.mjs';
import { ensureBuilt } from './start/build.mjs';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** @returns {{ host: boolean, port: number }} */
function readArguments() {
  const { values } = parseArgs({
    options: {
      host: { type: 'boolean', default: false },
      port: { type: 'string', default: '4173' },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port must be a number from 0 to 65535, not "${values.port}".`);
  return { host: values.host, port };
}

async function main() {
  const { host, port } = readArguments();
  installIfNeeded(ROOT);
  const { main: fetchModels } = await import('../models/fetch.mjs');
  if ((await fetchModels([])) !== 0)
    console.error('Going on without: Aura runs, and says on its Models page what is missing.');
  if (await ensureBuilt(ROOT)) console.log('Built.');
  else console.log('The build is up to date.');
  let running;
  if (host) {
    const { startHost } = await import('./lan/host.mjs');
    running = await startHost({ port });
  } else {
    const { startServer } = await import('./serve.mjs');
    running = await startServer({ port });
    console.log(`\nAura is at ${running.url}  (stop it with Ctrl+C)`);
  }
  const { close } = running;
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => {
      close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
