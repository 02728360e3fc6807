/** `npm start` where all is installed, fetched and built already: what is left is to serve. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { isInstalled } from '../install.mjs';
import { isBuilt } from './build.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const ready = isInstalled(ROOT) && (await isBuilt(ROOT));

let child: ChildProcess | undefined;
afterEach(() => {
  child?.kill('SIGKILL');
});

it.skipIf(!ready)(
  'says where Aura is, serves it there, and ends when told',
  async () => {
    child = spawn(process.execPath, ['scripts/start.mjs', '--port', '0'], { cwd: ROOT });
    const over = new Promise<number | null>((resolve) => {
      child?.once('close', resolve);
    });
    let said = '';
    const address = new Promise<string>((resolve, reject) => {
      const hear = (words: Buffer) => {
        said += words.toString();
        const found = /Aura is at (http:\S+)/.exec(said)?.[1];
        if (found) resolve(found);
      };
      child?.stdout?.on('data', hear);
      child?.stderr?.on('data', hear);
      void over.then((code) => reject(new Error(`ended with ${code}: ${said}`)));
    });
    const page = await fetch(await address);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<div id="root">');
    expect(page.headers.get('content-security-policy')).toContain("connect-src 'self'");
    expect(page.headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(said).toContain('The build is up to date.');
    child.kill('SIGTERM');
    expect(await over).toBe(0);
  },
  60_000,
);
