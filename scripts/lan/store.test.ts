import { homedir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it, vi } from 'vitest';
import { authorityDir } from './store.mjs';

const REPOSITORY = resolve(fileURLToPath(new URL('../../', import.meta.url)));

const isInside = (folder: string) => !relative(REPOSITORY, folder).startsWith(`..${sep}`);

afterEach(() => vi.unstubAllEnvs());

it('keeps the authority outside the repository, where no copy of it takes the key along', () => {
  vi.stubEnv('XDG_CONFIG_HOME', undefined);
  expect(authorityDir()).toBe(join(homedir(), '.config', 'aura', 'ca'));
  expect(isInside(authorityDir())).toBe(false);
  expect(isInside(join(REPOSITORY, 'ca'))).toBe(true);
});

it('follows the folder that the person keeps settings in', () => {
  vi.stubEnv('XDG_CONFIG_HOME', resolve('/somewhere/else'));
  expect(authorityDir()).toBe(join(resolve('/somewhere/else'), 'aura', 'ca'));
});
