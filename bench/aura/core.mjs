/** The app's own definitions, which are TypeScript. */
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { ROOT } from '../../models/fetch/paths.mjs';

/**
 * @typedef {typeof import('../../src/core/aura/types.ts')
 *   & typeof import('../../src/core/aura/engine.ts')
 *   & typeof import('../../src/core/metrics/classification.ts')
 *   & typeof import('../../src/core/metrics/calibration.ts')} Core
 */

/** @returns {Promise<Core>} */
export async function loadCore() {
  const load = async (/** @type {string} */ path) =>
    (await runnerImport(join(ROOT, path), { configFile: false, logLevel: 'error', root: ROOT }))
      .module;
  const modules = await Promise.all(
    [
      'src/core/aura/types.ts',
      'src/core/aura/engine.ts',
      'src/core/metrics/classification.ts',
      'src/core/metrics/calibration.ts',
    ].map(load),
  );
  return Object.assign({}, ...modules);
}
