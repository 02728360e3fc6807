import { unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { findZipTable, ZipError } from '../core/lab/zip-directory.ts';
import { openZip, writeZip } from './zip.ts';

const bytes = (length: number, seed: number) =>
  Uint8Array.from({ length }, (_, i) => (i * seed + (i >> 8)) % 251);
const FILES = {
  'dataset/labels.jsonl': bytes(3_000, 3),
  'dataset/images/a.jpg': bytes(700_001, 7),
  'dataset/images/ä ü.jpg': bytes(262_144, 11),
  'dataset/empty.txt': new Uint8Array(0),
};
/** As short texts: comparing arrays number by number takes seconds. */
const plain = (files: Record<string, Uint8Array>) =>
  Object.fromEntries(
    Object.entries(files).map(([path, data]) => [path, Buffer.from(data).toString('base64')]),
  );
const SOURCES = Object.entries(FILES).map(([path, data]) => ({
  path,
  open: async () => new Blob([data]),
}));

async function unpacked(archive: Blob): Promise<Record<string, Uint8Array>> {
  const zip = await openZip(archive);
  const read = async (path: string) =>
    [path, new Uint8Array(await (await zip.read(path))!.arrayBuffer())] as const;
  return Object.fromEntries(await Promise.all(zip.paths.map(read)));
}

it('packs what another program unpacks to the same bytes', async () => {
  const seen: number[] = [];
  const archive = await writeZip(SOURCES, { onProgress: (done) => seen.push(done) });
  expect(archive.type).toBe('application/zip');
  const other = unzipSync(new Uint8Array(await archive.arrayBuffer()));
  expect(plain(other)).toEqual(plain(FILES));
  expect(seen).toEqual([1, 2, 3, 4]);
});

it('reads its own archives, deflated ones, and ones with a comment', async () => {
  expect(plain(await unpacked(await writeZip(SOURCES)))).toEqual(plain(FILES));
  for (const level of [0, 6] as const) {
    const options = { level, comment: 'a comment PK\u0005\u0006' };
    const packed = zipSync({ ...FILES, 'folder/': new Uint8Array(0) }, options);
    const found = await unpacked(new Blob([packed as Uint8Array<ArrayBuffer>]));
    expect(plain(found)).toEqual(plain(FILES));
  }
});

it('an archive of nothing has no files', async () => {
  const archive = await writeZip([]);
  expect((await openZip(archive)).paths).toEqual([]);
  expect(await (await openZip(await writeZip(SOURCES))).read('elsewhere')).toBeNull();
});

it('stops when asked, and passes on what opening a file throws', async () => {
  const stop = new AbortController();
  const stopped = writeZip(SOURCES, { signal: stop.signal, onProgress: () => stop.abort() });
  await expect(stopped).rejects.toMatchObject({ fault: 'aborted' });
  const gone = { path: 'x', open: () => Promise.reject(new TypeError('gone')) };
  await expect(writeZip([gone])).rejects.toThrow('gone');
});

it('says what is wrong with an archive', async () => {
  const whole = zipSync({ 'a.txt': bytes(5_000, 3) }) as Uint8Array<ArrayBuffer>;
  for (const bad of [new Uint8Array(0), bytes(900, 3), whole.slice(0, -30)])
    await expect(openZip(new Blob([bad]))).rejects.toThrow(ZipError);
  const broken = whole.slice();
  broken.fill(0xff, 40, 200);
  const reader = await openZip(new Blob([broken]));
  await expect(reader.read('a.txt')).rejects.toThrow(ZipError);
  const lying = whole.slice();
  const { at } = findZipTable(lying);
  new DataView(lying.buffer).setUint32(at + 24, 100, true);
  await expect((await openZip(new Blob([lying]))).read('a.txt')).rejects.toThrow(/larger/);
  const locked = whole.slice();
  locked[at + 8]! |= 1;
  await expect(openZip(new Blob([locked]))).rejects.toThrow(/encrypted/);
});
