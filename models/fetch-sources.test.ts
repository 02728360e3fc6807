import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { create } from 'tar';
import { describe, expect, it } from 'vitest';
import { Tarballs } from './fetch/npm.mjs';
import { newRun, obtain } from './fetch/obtain.mjs';
import { fileOf, fileServer, flipped, inFolder } from './fetch/testing.mjs';

const BYTES = randomBytes(300_000);

/** A `pack` that makes a tarball holding these files, and counts how often it is asked. */
function packOf(files: Record<string, Uint8Array>) {
  const asked: string[] = [];
  const pack = async (spec: string, folder: string) => {
    asked.push(spec);
    for (const [path, bytes] of Object.entries(files)) {
      await mkdir(join(folder, 'package', path, '..'), { recursive: true });
      await writeFile(join(folder, 'package', path), bytes);
    }
    await create({ file: join(folder, 'it-1.0.0.tgz'), cwd: folder, gzip: true }, ['package']);
  };
  return { pack, asked };
}

/** Whether a file holds the right bytes. */
const holds = async (path: string) => BYTES.equals(await readFile(path));

describe('an address', () => {
  it('gives the right file, which is kept and not fetched again', () =>
    inFolder(async (folder) => {
      const server = await fileServer(BYTES);
      const file = fileOf(BYTES, [{ kind: 'url', url: server.url }]);
      const target = join(folder, 'net');
      const run = newRun({ mirror: null });
      expect(await obtain(file, target, run)).toMatchObject({ ok: true });
      expect(await holds(target)).toBe(true);
      expect(await obtain(file, target, newRun({ mirror: null }))).toEqual({
        ok: true,
        from: 'here',
      });
      expect(server.requests).toHaveLength(1);
      await server.close();
    }));

  it('with one flipped bit is refused, deleted, and the next source is tried', () =>
    inFolder(async (folder) => {
      const [bad, good] = await Promise.all([fileServer(flipped(BYTES)), fileServer(BYTES)]);
      const file = fileOf(BYTES, [
        { kind: 'url', url: bad.url },
        { kind: 'url', url: good.url },
      ]);
      const target = join(folder, 'net');
      const seen: number[] = [];
      const outcome = await obtain(file, target, newRun({ mirror: null }), (done) =>
        seen.push(done),
      );
      expect(outcome).toEqual({ ok: true, from: new URL(good.url).host });
      expect(await holds(target)).toBe(true);
      expect(good.requests).toEqual([undefined]);
      const alone = fileOf(BYTES, [{ kind: 'url', url: bad.url }]);
      const refused = await obtain(alone, join(folder, 'other'), newRun({ mirror: null }));
      expect(refused).toMatchObject({
        ok: false,
        reasons: [expect.stringContaining('wrong net.onnx')],
      });
      expect((await readdir(folder)).filter((n) => n.startsWith('other'))).toEqual([]);
      await Promise.all([bad.close(), good.close()]);
    }));

  it('that breaks off is taken up where it broke', () =>
    inFolder(async (folder) => {
      const server = await fileServer(BYTES, { cuts: [100_000] });
      const target = join(folder, 'net');
      const file = fileOf(BYTES, [{ kind: 'url', url: server.url }]);
      expect(await obtain(file, target, newRun({ mirror: null }))).toMatchObject({ ok: true });
      expect(await holds(target)).toBe(true);
      expect(server.requests).toEqual([undefined, 'bytes=100000-']);
      await server.close();
    }));

  it('is taken up in a later run, and started over where the first part was wrong', () =>
    inFolder(async (folder) => {
      const server = await fileServer(BYTES);
      const file = fileOf(BYTES, [{ kind: 'url', url: server.url }]);
      await writeFile(join(folder, 'a.part'), BYTES.subarray(0, 5000));
      await writeFile(join(folder, 'b.part'), flipped(BYTES.subarray(0, 5000)));
      for (const name of ['a', 'b']) {
        const target = join(folder, name);
        expect(await obtain(file, target, newRun({ mirror: null }))).toMatchObject({ ok: true });
        expect(await holds(target)).toBe(true);
      }
      expect(server.requests).toEqual(['bytes=5000-', 'bytes=5000-', undefined]);
      await server.close();
    }));

  it('that does not know ranges sends the whole again, and the file is right', () =>
    inFolder(async (folder) => {
      const server = await fileServer(BYTES, { cuts: [100_000], honourRange: false });
      const target = join(folder, 'net');
      const file = fileOf(BYTES, [{ kind: 'url', url: server.url }]);
      expect(await obtain(file, target, newRun({ mirror: null }))).toMatchObject({ ok: true });
      expect(await holds(target)).toBe(true);
      await server.close();
    }));

  it('of a host that never answers is given up, and the host is not asked again in the run', () =>
    inFolder(async (folder) => {
      const server = await fileServer(BYTES, { silent: true });
      const file = fileOf(BYTES, [{ kind: 'url', url: server.url }]);
      const run = newRun({ mirror: null, connectMs: 100 });
      const first = await obtain(file, join(folder, 'a'), run);
      const second = await obtain(file, join(folder, 'b'), run);
      expect(first).toMatchObject({ ok: false, reasons: [expect.stringContaining('no answer')] });
      expect(second).toEqual(first);
      expect(server.requests).toHaveLength(1);
      await server.close();
    }));
});

describe('a tarball', () => {
  it('gives two files and is fetched once', () =>
    inFolder(async (folder) => {
      const { pack, asked } = packOf({ 'model/a b.bin': BYTES, 'other.json': Buffer.from('{}') });
      const tarballs = new Tarballs(pack);
      const run = newRun({ mirror: null, tarballs });
      const spec = '@it/it@1.0.0';
      const a = fileOf(BYTES, [{ kind: 'npm', spec, path: 'model/a b.bin' }]);
      const b = fileOf(Buffer.from('{}'), [{ kind: 'npm', spec, path: 'other.json' }]);
      expect(await obtain(a, join(folder, 'a'), run)).toEqual({ ok: true, from: `npm ${spec}` });
      expect(await obtain(b, join(folder, 'b'), run)).toEqual({ ok: true, from: `npm ${spec}` });
      expect(await holds(join(folder, 'a'))).toBe(true);
      expect(asked).toEqual([spec]);
      await tarballs.close();
    }));

  it('without the file, with a wrong file, or not to be had, gives way to the mirror', () =>
    inFolder(async (folder) => {
      const mirror = join(folder, 'mirror');
      await mkdir(mirror);
      await writeFile(join(mirror, 'net.onnx'), BYTES);
      const wrong = new Tarballs(packOf({ 'net.onnx': flipped(BYTES) }).pack);
      const none = new Tarballs(() => Promise.reject(new Error('the registry is away')));
      for (const [name, tarballs, path] of [
        ['a', wrong, 'net.onnx'],
        ['b', wrong, 'nowhere.onnx'],
        ['c', none, 'net.onnx'],
      ] as const) {
        const file = fileOf(BYTES, [{ kind: 'npm', spec: 'it@1.0.0', path }]);
        const target = join(folder, name);
        const without = await obtain(file, target, newRun({ mirror: null, tarballs }));
        expect(without.ok).toBe(false);
        expect(await obtain(file, target, newRun({ mirror, tarballs }))).toEqual({
          ok: true,
          from: 'mirror',
        });
        expect(await holds(target)).toBe(true);
      }
      expect(await holds(join(mirror, 'net.onnx'))).toBe(true);
      await wrong.close();
    }));
});

it('a file without a SHA-256 in the catalog is never kept', () =>
  inFolder(async (folder) => {
    const file = { ...fileOf(BYTES, []), sha256: '' };
    expect(await obtain(file, join(folder, 'a'), newRun({ mirror: null }))).toMatchObject({
      ok: false,
    });
  }));
