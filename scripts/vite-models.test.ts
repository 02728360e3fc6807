import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, createServer, type InlineConfig } from 'vite';
import { describe, expect, it } from 'vitest';
import { hashedName } from '../models/catalog.ts';
import { fileOf, inFolder } from '../models/fetch/testing.mjs';
import type { ModelEntry } from '../models/types.ts';
import { cspMetaTag, headersFile, securityHeaders } from './headers.mjs';
import { modelFiles } from './vite-models.mjs';

const BYTES = Buffer.from('weights '.repeat(100));
const HERE = fileOf(BYTES, []);
const GONE = fileOf(Buffer.from('gone'), [], 'gone.onnx');

const card = { summary: '', trainedOn: '', limits: '', measured: '' };
const ENTRY: ModelEntry = {
  ...{ id: 'it', title: 'The model', version: '1', licence: 'MIT', sourcePage: '' },
  ...{ role: 'expression', runtime: 'onnx', optional: false, essential: true },
  files: [HERE, GONE],
  card,
};

/** A small project with a page and one model file of two. */
async function project(root: string, modelBase?: string): Promise<InlineConfig> {
  const weights = join(root, 'weights');
  await mkdir(weights);
  await writeFile(join(weights, hashedName(HERE)), BYTES);
  await writeFile(
    join(root, 'index.html'),
    '<!doctype html><html><head><meta charset="utf-8"><title>Aura</title></head><body></body></html>',
  );
  const catalog = { CATALOG: [ENTRY], hashedName };
  return {
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [modelFiles({ weights, catalog, ...(modelBase ? { modelBase } : {}) })],
  };
}

describe('the build', () => {
  it('has the model files that are here, the headers and the policy, and names what is missing', () =>
    inFolder(async (root) => {
      const warnings: string[] = [];
      const config = await project(root);
      await build({
        ...config,
        build: { rolldownOptions: { onwarn: (warning) => warnings.push(warning.message) } },
      });
      const dist = join(root, 'dist');
      expect(await readdir(join(dist, 'models'))).toEqual([hashedName(HERE)]);
      expect(BYTES.equals(await readFile(join(dist, 'models', hashedName(HERE))))).toBe(true);
      expect(await readFile(join(dist, '_headers'), 'utf8')).toBe(headersFile());
      const page = await readFile(join(dist, 'index.html'), 'utf8');
      expect(page).toContain(cspMetaTag());
      expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<title>'));
      expect(warnings.join('\n')).toContain(hashedName(GONE));
      expect(warnings.join('\n')).toContain('The model');
    }));

  it('leaves the models out where they come from another host, and lets that host in', () =>
    inFolder(async (root) => {
      await build(await project(root, 'https://models.example.org/v1/'));
      const dist = join(root, 'dist');
      expect(await readdir(dist)).not.toContain('models');
      for (const name of ['_headers', 'index.html'])
        expect(await readFile(join(dist, name), 'utf8')).toContain(
          "connect-src 'self' https://models.example.org;",
        );
    }));
});

it('the development server gives model files in parts, and a clear 404', () =>
  inFolder(async (root) => {
    const server = await createServer({
      ...(await project(root)),
      server: { port: 0, host: '127.0.0.1' },
    });
    try {
      await server.listen();
      const base = server.resolvedUrls?.local[0] ?? '';
      const part = await fetch(`${base}models/${hashedName(HERE)}`, {
        headers: { Range: 'bytes=8-15' },
      });
      expect([part.status, await part.text()]).toEqual([206, 'weights ']);
      for (const [name, value] of Object.entries(securityHeaders({ dev: true })))
        expect(part.headers.get(name)).toBe(value);
      const gone = await fetch(`${base}models/${hashedName(GONE)}`, {
        headers: { Accept: 'text/html' },
      });
      expect([gone.status, await gone.text()]).toEqual([
        404,
        expect.stringContaining('npm run models'),
      ]);
      expect(await (await fetch(base)).text()).not.toContain('Content-Security-Policy');
    } finally {
      await server.close();
    }
  }));
