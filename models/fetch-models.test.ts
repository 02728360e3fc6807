import { randomBytes } from 'node:crypto';
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CATALOG, hashedName } from './catalog.ts';
import { loadCatalog } from './fetch/catalog.mjs';
import { fetchModels } from './fetch/models.mjs';
import { newRun } from './fetch/obtain.mjs';
import { progressLine } from './fetch/progress.mjs';
import { checkFile } from './fetch/stamps.mjs';
import { fileOf, fileServer, flipped, inFolder } from './fetch/testing.mjs';
import type { ModelEntry, ModelFile } from './types.ts';

const BYTES = randomBytes(50_000);

function entry(id: string, optional: boolean, files: ModelFile[]): ModelEntry {
  const card = { summary: '', trainedOn: '', limits: '', measured: '' };
  const kind = { role: 'expression', runtime: 'onnx', version: '1', licence: 'MIT' } as const;
  return { id, title: id, optional, essential: !optional, sourcePage: '', files, card, ...kind };
}

/** Collects what is written, as a terminal or not. */
function collector(isTTY: boolean) {
  const texts: string[] = [];
  return { texts, isTTY, columns: 200, write: (text: string) => texts.push(text) };
}

describe('fetchModels', () => {
  it('fills the weights folder under hashed names, and names what is missing', () =>
    inFolder(async (folder) => {
      const server = await fileServer(BYTES);
      const good = fileOf(BYTES, [{ kind: 'url', url: server.url }]);
      const lost = {
        ...fileOf(flipped(BYTES), [{ kind: 'url', url: server.url }]),
        name: 'lost.onnx',
      };
      const out = collector(false);
      const paths = { cache: join(folder, 'cache'), weights: join(folder, 'weights') };
      const entries = [
        entry('lost', true, [lost]),
        entry('broken', false, [lost]),
        entry('good', false, [good]),
      ];
      const fetched = await fetchModels(entries, {
        ...paths,
        hashedName,
        out,
        run: newRun({ mirror: null }),
      });
      expect(fetched.ready).toEqual(['good']);
      expect(fetched.missing.map(({ id, optional }) => ({ id, optional }))).toEqual([
        { id: 'lost', optional: true },
        { id: 'broken', optional: false },
      ]);
      expect(BYTES.equals(await readFile(join(paths.weights, hashedName(good))))).toBe(true);
      expect(out.texts).toHaveLength(3);
      expect(out.texts[0]).toContain('(optional)');
      await server.close();
    }));

  it('takes the file from the cache when the weights folder is gone, and mends a damaged one', () =>
    inFolder(async (folder) => {
      const server = await fileServer(BYTES);
      const file = fileOf(BYTES, [{ kind: 'url', url: server.url }]);
      const cache = join(folder, 'cache');
      const weights = join(folder, 'weights');
      const fetch = (to: string) =>
        fetchModels([entry('it', false, [file])], {
          cache,
          weights: to,
          hashedName,
          out: collector(false),
          run: newRun({ mirror: null }),
        });
      await fetch(weights);
      await fetch(join(folder, 'elsewhere'));
      expect(server.requests).toHaveLength(1);
      const place = join(weights, hashedName(file));
      await writeFile(place, flipped(BYTES));
      expect(await checkFile(place, file)).toBe('wrong');
      await fetch(weights);
      expect(BYTES.equals(await readFile(place))).toBe(true);
      expect(BYTES.equals(await readFile(join(cache, 'models', file.sha256)))).toBe(true);
      expect(server.requests).toHaveLength(1);
      expect((await readdir(weights)).filter((name) => name.includes('draft'))).toEqual([]);
      await server.close();
    }));
});

describe('checkFile', () => {
  it('trusts its stamp, and hashes again when asked to', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'net');
      const file = fileOf(BYTES, []);
      const when = new Date('2024-01-01T00:00:00Z');
      await writeFile(path, BYTES);
      await utimes(path, when, when);
      expect(await checkFile(path, file)).toBe('right');
      await writeFile(path, flipped(BYTES));
      await utimes(path, when, when);
      expect(await checkFile(path, file)).toBe('right');
      expect(await checkFile(path, file, { rehash: true })).toBe('wrong');
      expect(await checkFile(join(folder, 'none'), file)).toBe('absent');
    }));
});

describe('progressLine', () => {
  it('never goes back, and ends with one line', () => {
    const out = collector(true);
    const line = progressLine(out, 'it', 1000);
    for (const done of [0, 300, 250, 0, 100, 600, 599, 1000, 4000]) line.update(done, 'here');
    const shares = out.texts.map((text) => Number(/(\d+) %/.exec(text)?.[1]));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(100);
    line.finish('ok', 'here');
    expect(out.texts.filter((text) => text.endsWith('\n'))).toHaveLength(1);
  });

  it('writes nothing but the last line where there is no terminal', () => {
    const out = collector(false);
    const line = progressLine(out, 'it', 1000);
    line.update(500, 'here');
    line.finish('ok', 'here');
    expect(out.texts).toHaveLength(1);
  });
});

describe('the catalog', () => {
  it('is read from Node as it is', async () => {
    const loaded = await loadCatalog();
    expect(loaded.CATALOG).toEqual(CATALOG);
  });

  it('gives every file a size, a SHA-256 and a source, and no two the same name', () => {
    const files = CATALOG.flatMap((model): readonly ModelFile[] => model.files);
    for (const file of files) {
      expect(file.sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(file.bytes).toBeGreaterThan(0);
      expect(file.sources.length).toBeGreaterThan(0);
    }
    expect(new Set(files.map(hashedName)).size).toBe(files.length);
  });
});
