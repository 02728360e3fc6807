/**
 * The Vite plugin for what our build adds: the model files under their hashed names, the `_headers`
 * file and the policy as a meta tag. In development it serves the model files.
 */
import { constants } from 'node:fs';
import { copyFile, mkdir, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { loadCatalog } from '../models/fetch/catalog.mjs';
import { WEIGHTS_DIR } from '../models/fetch/paths.mjs';
import { cspMetaTag, headersFile, modelOriginOf, securityHeaders } from './headers.mjs';
import { sendFile } from './serve/send.mjs';

/**
 * @typedef {object} ModelFilesOptions
 * @property {string} [weights] the folder `npm run models` fills
 * @property {string | undefined} [modelBase] MODEL_BASE_URL
 * @property {import('../models/fetch/catalog.mjs').Catalog} [catalog] default: the project's own
 */

/** What a hashed name looks like: `name-0123456789.ext`. */
const HASHED = /^\/models\/([\w.-]+-[0-9a-f]{10}\.\w+)$/;

/** @param {ModelFilesOptions} [options] @returns {import('vite').Plugin} */
export function modelFiles(options = {}) {
  const weights = options.weights ?? WEIGHTS_DIR;
  const modelOrigin = modelOriginOf(options.modelBase ?? process.env.MODEL_BASE_URL);
  let dist = '';
  let building = false;
  return {
    name: 'aura:model-files',

    configResolved(config) {
      dist = resolve(config.root, config.build.outDir);
      building = config.command === 'build';
    },

    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = HASHED.exec((request.url ?? '').split('?')[0] ?? '')?.[1];
        if (!name) return next();
        const headers = securityHeaders({ dev: true });
        sendFile(request, response, join(weights, name), {
          ...headers,
          'Cache-Control': 'no-cache',
        })
          .then((sent) => {
            if (sent) return;
            response.writeHead(404, { ...headers, 'Content-Type': 'text/plain' });
            response.end(`${name} is not here: run "npm run models"\n`);
          })
          .catch(next);
      });
    },

    transformIndexHtml: {
      order: 'post',
      handler(html) {
        if (!building) return html;
        const meta = cspMetaTag({ modelOrigin });
        const charset = /<meta charset=[^>]*>/i;
        return charset.test(html)
          ? html.replace(charset, (tag) => `${tag}\n    ${meta}`)
          : html.replace(/<head>/i, (tag) => `${tag}\n    ${meta}`);
      },
    },

    async writeBundle() {
      await writeFile(join(dist, '_headers'), headersFile({ modelOrigin }));
      if (modelOrigin) return;
      const { CATALOG, hashedName } = options.catalog ?? (await loadCatalog());
      await mkdir(join(dist, 'models'), { recursive: true });
      for (const entry of CATALOG) {
        for (const name of entry.files.map(hashedName)) {
          const from = join(weights, name);
          if (await stat(from).catch(() => null))
            await copyFile(from, join(dist, 'models', name), constants.COPYFILE_FICLONE);
          else
            this.warn(
              `${entry.title} (${entry.id}) has no ${name}: run "npm run models", then build again`,
            );
        }
      }
    },
  };
}
