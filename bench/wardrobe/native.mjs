/** The same networks in onnxruntime-node on one thread, to compare the browser's times with. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as ort from 'onnxruntime-node';
import { loadCatalog } from '../../models/fetch/catalog.mjs';
import { WEIGHTS_DIR } from '../../models/fetch/paths.mjs';

const ROUNDS = 8;

/**
 * Milliseconds of some runs of a network on noise, the first one left out.
 * @param {string} id of the catalog @param {readonly number[]} dims
 */
export async function nativeTimes(id, dims) {
  const { CATALOG, hashedName } = await loadCatalog();
  const file = CATALOG.find((m) => m.id === id)?.files[0];
  if (!file) throw new Error(`no model ${id}`);
  const session = await ort.InferenceSession.create(
    await readFile(join(WEIGHTS_DIR, hashedName(file))),
    { intraOpNumThreads: 1, interOpNumThreads: 1 },
  );
  const data = Float32Array.from(
    { length: dims.reduce((a, b) => a * b, 1) },
    (_, i) => Math.sin(i * 12.9898) * 0.9,
  );
  const feeds = { [session.inputNames[0] ?? '']: new ort.Tensor('float32', data, [...dims]) };
  /** @type {number[]} */
  const times = [];
  for (let i = 0; i <= ROUNDS; i++) {
    const started = performance.now();
    await session.run(feeds);
    if (i > 0) times.push(performance.now() - started);
  }
  await session.release();
  return times;
}
