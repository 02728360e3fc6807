/**
 * `npm run models`: fetches every model file by checksum. Run it again at any time: what is there and
 * right costs milliseconds.
 *
 *   --only a,b      these entries only
 *   --no-optional   leave the optional entries out (they are fetched by default, and may be missing)
 *   --photos        the photos of the tests as well
 *   --verify        hash again what is there already
 */
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { loadCatalog } from './fetch/catalog.mjs';
import { fetchModels } from './fetch/models.mjs';
import { newRun } from './fetch/obtain.mjs';
import { cacheDir } from './fetch/paths.mjs';

export { loadCatalog } from './fetch/catalog.mjs';
export { fetchModels } from './fetch/models.mjs';
export { newRun, obtain } from './fetch/obtain.mjs';

/**
 * The command: fetches, prints a line a model and what to do when one is missing.
 * @param {string[]} argv the arguments after the script's name
 * @returns {Promise<number>} the exit code: 1 when an entry that is not optional is missing
 */
export async function main(argv) {
  const { values } = parseArgs({
    args: argv,
    options: {
      only: { type: 'string' },
      optional: { type: 'boolean', default: true },
      photos: { type: 'boolean', default: false },
      verify: { type: 'boolean', default: false },
    },
    allowNegative: true,
  });
  const { CATALOG, hashedName } = await loadCatalog();
  const only = values.only?.split(',').map((id) => id.trim());
  const unknown = only?.filter((id) => !CATALOG.some((entry) => entry.id === id)) ?? [];
  if (unknown.length > 0) {
    console.error(
      `The catalog has no ${unknown.join(', ')}. It has ${CATALOG.map((e) => e.id).join(', ')}.`,
    );
    return 1;
  }
  const wanted = CATALOG.filter((e) =>
    only ? only.includes(e.id) : values.optional || !e.optional,
  );
  const run = newRun({ rehash: values.verify });
  try {
    console.log(`Models, kept in ${cacheDir()}:`);
    const { missing } = await fetchModels(wanted, { hashedName, run });
    let code = 0;
    const fatal = missing.filter((m) => !m.optional).map((m) => m.id);
    if (fatal.length > 0) {
      code = 1;
      console.error(
        `Missing: ${fatal.join(', ')}. Check that the npm registry can be reached, then run "npm run models" again; ` +
          'or put the files into a folder and name it with AURA_MIRROR.',
      );
    }
    if (values.photos) {
      const { fetchPhotos } = await import('../scripts/test-photos.mjs');
      const { missing: photos } = await fetchPhotos({ run });
      if (photos.length > 0) code = 1;
    }
    return code;
  } finally {
    await run.tarballs.close();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main(process.argv.slice(2)).then(
    (code) => {
      process.exitCode = code;
    },
    (error) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    },
  );
}
