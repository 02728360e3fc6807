/** The app's own grouping, which is TypeScript, read through Vite: Node 20 does not strip types. */
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { ROOT } from '../../models/fetch/paths.mjs';

/**
 * @typedef {typeof import('../../src/core/people/group.ts')
 *   & typeof import('../../src/core/people/b-cubed.ts')
 *   & typeof import('../../src/core/people/thresholds.ts')
 *   & typeof import('../../src/core/colour/random.ts')} People
 */

const FILES = ['people/group.ts', 'people/b-cubed.ts', 'people/thresholds.ts', 'colour/random.ts'];

/** @returns {Promise<People>} */
export async function loadPeople() {
  const modules = await Promise.all(
    FILES.map((file) =>
      runnerImport(join(ROOT, 'src', 'core', file), {
        configFile: false,
        logLevel: 'error',
        root: ROOT,
      }),
    ),
  );
  return /** @type {People} */ (Object.assign({}, ...modules.map(({ module }) => module)));
}
