import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { inFolder } from '../../models/fetch/testing.mjs';
import { isInstalled, nodeProblem } from '../install.mjs';
import { ensureBuilt, sourceStamp } from './build.mjs';

describe('nodeProblem', () => {
  it.each(['20.19.0', '20.20.2', '22.12.0', '24.0.0'])('%s will do', (version) => {
    expect(nodeProblem(version)).toBeNull();
  });

  it.each(['18.20.0', '20.18.3', '21.7.0', '22.11.0'])('%s is told what to do', (version) => {
    expect(nodeProblem(version)).toContain(version);
  });
});

describe('isInstalled', () => {
  const lock = (version: string) =>
    JSON.stringify({
      packages: {
        '': { version: '1.0.0' },
        'node_modules/a': { version },
        'node_modules/elsewhere': { version: '1.0.0', optional: true },
      },
    });

  it('follows the lock file, and forgives what is for another platform', () =>
    inFolder(async (root) => {
      expect(isInstalled(root)).toBe(false);
      await mkdir(join(root, 'node_modules'));
      await writeFile(join(root, 'package-lock.json'), lock('1.0.0'));
      expect(isInstalled(root)).toBe(false);
      const there = { packages: { 'node_modules/a': { version: '1.0.0' } } };
      await writeFile(join(root, 'node_modules', '.package-lock.json'), JSON.stringify(there));
      expect(isInstalled(root)).toBe(true);
      await writeFile(join(root, 'package-lock.json'), lock('1.0.1'));
      expect(isInstalled(root)).toBe(false);
    }));
});

describe('building', () => {
  it('is due when a source changes, and not when a test does', () =>
    inFolder(async (root) => {
      await mkdir(join(root, 'src'));
      await writeFile(join(root, 'src', 'a.ts'), '1');
      const before = await sourceStamp(root);
      await writeFile(join(root, 'src', 'a.test.ts'), '1');
      expect(await sourceStamp(root)).toBe(before);
      expect(await sourceStamp(root, 'https://models.example.org/')).not.toBe(before);
      await writeFile(join(root, 'src', 'a.ts'), '12');
      expect(await sourceStamp(root)).not.toBe(before);
    }));

  it('happens once, again when the result is gone, and fails aloud', () =>
    inFolder(async (root) => {
      const bin = join(root, 'node_modules', 'vite', 'bin');
      const page = join(root, 'dist', 'index.html');
      const builder = `require('fs').mkdirSync('dist', { recursive: true });
        require('fs').writeFileSync('dist/index.html', String(Date.now()));`;
      await mkdir(bin, { recursive: true });
      await writeFile(join(bin, 'vite.js'), builder);
      expect(await ensureBuilt(root)).toBe(true);
      expect(await ensureBuilt(root)).toBe(false);
      await rm(page);
      expect(await ensureBuilt(root)).toBe(true);
      await writeFile(page, 'somebody else built this');
      await writeFile(join(bin, 'vite.js'), 'process.exit(3)');
      await expect(ensureBuilt(root)).rejects.toThrow('ended with 3');
    }));
});

it('start.mjs imports nothing but Node itself before the packages are there', async () => {
  const seen = new Set<string>();
  const walk = async (path: string): Promise<void> => {
    if (seen.has(path)) return;
    seen.add(path);
    const text = await readFile(path, 'utf8');
    for (const [, name = ''] of text.matchAll(/^import .*?from '([^']+)'/gms)) {
      if (name.startsWith('.')) await walk(join(path, '..', name));
      else expect(name).toMatch(/^node:/);
    }
  };
  await walk(fileURLToPath(new URL('../start.mjs', import.meta.url)));
  expect(seen.size).toBeGreaterThan(2);
});
