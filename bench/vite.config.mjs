/** Builds the pages of bench/page: the app's own modules, and the peers they are measured against. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { modelFiles } from '../scripts/vite-models.mjs';

const PAGES = fileURLToPath(new URL('./page', import.meta.url));

/** The pages of peers, which the app's content policy does not bind. */
export const PEER_PAGES = ['/human.html', '/human-folder.html', '/face-api.html'];

/**
 * The peers' own builds, loaded as published: a second minification breaks the threads of one of them,
 * which are started from a function's text.
 */
const PEER_SCRIPTS = {
  '@vladmandic/human': '/peers/human-script/human.esm.js',
  '@vladmandic/face-api': '/peers/face-api-script/face-api.esm.js',
};

/**
 * Takes the app's policy off the peers' pages: one of them starts its threads from blobs, and must
 * not be measured at less than its best.
 * @returns {import('vite').Plugin}
 */
function freePeers() {
  return {
    name: 'bench:free-peers',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { path }) =>
        PEER_PAGES.includes(path)
          ? html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
          : html,
    },
  };
}

export default defineConfig({
  root: PAGES,
  publicDir: false,
  logLevel: 'warn',
  define: { __MODEL_BASE__: JSON.stringify('/models/') },
  plugins: [modelFiles({ modelBase: '/models/' }), freePeers()],
  resolve: {
    conditions: ['onnxruntime-web-use-extern-wasm', 'module', 'browser', 'development|production'],
  },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    outDir: fileURLToPath(new URL('../.cache/bench-dist', import.meta.url)),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 10_000,
    rolldownOptions: {
      external: Object.keys(PEER_SCRIPTS),
      output: { paths: PEER_SCRIPTS },
      input: Object.fromEntries(
        readdirSync(PAGES)
          .filter((name) => name.endsWith('.html'))
          .map((name) => [name.slice(0, -5), `${PAGES}/${name}`]),
      ),
    },
  },
});
