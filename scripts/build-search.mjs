/**
 * Builds the WASM of the vector search from `workers/search/dot.as` (AssemblyScript) into
 * `workers/search/dot-wasm.ts`: its bytes in base64, with SHA-256 of source and bytes, once for any
 * SIMD and once for relaxed SIMD. As text it travels inside the worker's own script: nothing to
 * fetch, so nothing that may be missing offline.
 *
 * `node scripts/build-search.mjs` after a change of the source; a test holds both together.
 */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import asc from 'assemblyscript/asc';

const SOURCE = fileURLToPath(new URL('../workers/search/dot.as', import.meta.url));
const TARGET = fileURLToPath(new URL('../workers/search/dot-wasm.ts', import.meta.url));

const OPTIONS = ['-O3', '--enable', 'simd', '--runtime', 'stub', '--noAssert', '--importMemory'];
const FEATURES = { simd: [], relaxed: ['--enable', 'relaxed-simd'] };

/**
 * Compiles the source.
 * @param {keyof typeof FEATURES} kind
 * @returns {Promise<Uint8Array>} the module's bytes
 * @throws {Error} with the compiler's words, when it does not compile
 */
export async function compileSearch(kind) {
  const source = await readFile(SOURCE, 'utf8');
  /** @type {Uint8Array | null} */
  let bytes = null;
  const options = [...OPTIONS, ...FEATURES[kind]];
  // The compiler wants files named .ts; under that name our own type checker would read the source.
  const { error, stderr } = await asc.main(['dot.ts', '--outFile', 'dot.wasm', ...options], {
    readFile: (name) => (name === 'dot.ts' ? source : null),
    writeFile: (name, contents) => {
      if (name === 'dot.wasm' && contents instanceof Uint8Array) bytes = contents;
    },
    listFiles: () => [],
  });
  if (error || !bytes) throw new Error(`dot.as does not compile: ${stderr.toString()}`);
  return bytes;
}

/** The text of `dot-wasm.ts`. @returns {Promise<string>} */
export async function searchModule() {
  const built = await Promise.all([
    written('simd', 'Any SIMD'),
    written('relaxed', 'Relaxed SIMD'),
  ]);
  return [
    '// Made by scripts/build-search.mjs from dot.as; do not edit.',
    '',
    `export const SOURCE_SHA256 = '${sha256(await readFile(SOURCE))}';`,
    ...built.flat(),
    '',
  ].join('\n');
}

/** @param {keyof typeof FEATURES} kind @param {string} title */
async function written(kind, title) {
  const bytes = Buffer.from(await compileSearch(kind));
  const lines = bytes.toString('base64').match(/.{1,94}/g) ?? [];
  return [
    '',
    `/** ${title}: ${bytes.length} bytes of WebAssembly. */`,
    `export const ${kind.toUpperCase()} = {`,
    `  sha256: '${sha256(bytes)}',`,
    '  base64: [',
    ...lines.map((line) => `    '${line}',`),
    "  ].join(''),",
    '};',
  ];
}

/** @param {Uint8Array} bytes */
function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await writeFile(TARGET, await searchModule());
}
