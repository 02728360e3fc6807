import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, it } from 'vitest';
import { inFolder } from '../models/fetch/testing.mjs';
import { checkFirstLoad, firstLoad, firstLoadBudget } from './bundle-size.mjs';

it('counts the entry and what it imports, once, and not what comes later', () =>
  inFolder(async (dist) => {
    await mkdir(join(dist, 'assets'));
    await writeFile(join(dist, 'index.html'), '<script src="/assets/a.js"></script>');
    const files = {
      'a.js': 'import{x}from"./b.js";import"./c.js";import("./late.js");',
      'b.js': 'import "./c.js"; export const x = 1;',
      'c.js': 'export {};',
      'late.js': randomBytes(1_000).toString('hex'),
    };
    for (const [name, code] of Object.entries(files))
      await writeFile(join(dist, 'assets', name), code);
    const names = firstLoad(dist).map(({ file }) => file);
    expect(names.toSorted()).toEqual(['assets/a.js', 'assets/b.js', 'assets/c.js']);
    expect(checkFirstLoad(dist)).toMatch(/allowed on first load/);
    expect(() => checkFirstLoad(dist, 20)).toThrow(/too large[\s\S]*assets\/a\.js/);
  }));

it('a build over the budget fails, and one within it does not', () =>
  inFolder(async (root) => {
    await writeFile(
      join(root, 'index.html'),
      '<!doctype html><script type="module" src="/main.js"></script>',
    );
    const noise = randomBytes(4_000).toString('base64');
    await writeFile(join(root, 'main.js'), `document.title = '${noise}';`);
    const run = (budget: number) =>
      build({ root, configFile: false, logLevel: 'silent', plugins: [firstLoadBudget(budget)] });
    await expect(run(1_000)).rejects.toThrow('too large');
    await expect(run(100_000)).resolves.toBeDefined();
  }));
