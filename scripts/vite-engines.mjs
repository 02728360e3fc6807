/**
 * The Vite plugin that lists the engines: runtime code and WASM too heavy for the shell's precache.
 * `dist/engines.json` tells the worker what to keep so that everything works offline.
 */
import { readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** Chunks of runtime libraries, as their file names begin. */
const ENGINE = /^(heif|mediapipe|tfjs|expression-net|onnx|ort-wasm|vision_wasm|lite\.esm)[-_.]/;
/** The WebGPU build of onnxruntime is fetched when a trial wants it, not for offline use. */
const OPTIONAL = /^onnx-webgpu|asyncify/;

/** Globs of the same files for the precache to leave out. */
export const ENGINE_GLOBS = [
  'heif',
  'mediapipe',
  'tfjs',
  'webgl',
  'onnx',
  'ort-wasm',
  'vision_wasm',
].map((name) => `assets/${name}*`);

/** @returns {import('vite').Plugin} */
export function listEngines() {
  let assets = '';
  let dist = '';
  return {
    name: 'aura:engines',
    apply: 'build',
    configResolved(config) {
      dist = resolve(config.root, config.build.outDir);
      assets = join(dist, config.build.assetsDir);
    },
    async writeBundle() {
      const names = await readdir(assets).catch(() => []);
      const files = names
        .filter((n) => ENGINE.test(n) && !OPTIONAL.test(n))
        .map((n) => `/assets/${n}`);
      await writeFile(join(dist, 'engines.json'), `${JSON.stringify({ files: files.sort() })}\n`);
    },
  };
}
