/** Which photos make the folder: the test photos, and street photos where the shared data is. */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { photosDir } from '../../scripts/test-photos.mjs';

const COUNT = 100;

/** @returns {Promise<{ urls: string[], street: string | null, what: string }>} */
export async function chooseFolder() {
  const own = (await readdir(photosDir())).filter((name) => name.endsWith('.jpg')).sort();
  if (own.length === 0) throw new Error('photos are missing: npm run models -- --photos');
  const mine = own.map((name) => `/photos/${name}`);
  const street = join(resolve(process.env.AURA_DATA ?? '../shared/data'), 'street', 'photos');
  if (existsSync(street)) {
    const names = (await readdir(street)).filter((name) => /\.jpe?g$/.test(name)).sort();
    const step = Math.max(1, Math.floor(names.length / (COUNT - mine.length)));
    const some = names.filter((_, i) => i % step === 0).map((name) => `/street/${name}`);
    const urls = [...mine, ...some].slice(0, COUNT);
    return {
      urls,
      street,
      what: `${mine.length} test photos and ${urls.length - mine.length} of the street set`,
    };
  }
  const urls = Array.from(
    { length: COUNT },
    (_, i) => /** @type {string} */ (mine[i % mine.length]),
  );
  return {
    urls,
    street: null,
    what: `${mine.length} test photos over and over (no shared data here)`,
  };
}
