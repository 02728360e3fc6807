/** Reads the catalog, which is TypeScript, through Vite: Node 20 does not strip types. */
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { ROOT } from './paths.mjs';

/**
 * @typedef {import('../types.ts').ModelEntry} ModelEntry
 * @typedef {import('../types.ts').ModelFile} ModelFile
 * @typedef {{ CATALOG: readonly ModelEntry[], hashedName: (file: ModelFile) => string }} Catalog
 */

/** @returns {Promise<Catalog>} */
export async function loadCatalog() {
  const { module } = await runnerImport(join(ROOT, 'models', 'catalog.ts'), {
    configFile: false,
    logLevel: 'error',
    root: ROOT,
  });
  return /** @type {Catalog} */ (module);
}
