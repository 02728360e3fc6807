import { afterEach, beforeEach, expect, it } from 'vitest';
import { downloadEach, filesOf, type SaveOptions, writeToFolder } from './files.ts';

let folder: FileSystemDirectoryHandle;
let stop: AbortController;
let done: number[];

const bytesOf = (id: string) => new Uint8Array([...id].map((letter) => letter.charCodeAt(0)));
const wanted = (...names: string[]) => names.map((name, i) => ({ photoId: `id-${i}`, name }));
const options = (change: Partial<SaveOptions> = {}): SaveOptions => ({
  read: async (id) => new Blob([bytesOf(id)], { type: 'image/jpeg' }),
  onProgress: (n) => done.push(n),
  signal: stop.signal,
  ...change,
});

beforeEach(async () => {
  const root = await navigator.storage.getDirectory();
  folder = await root.getDirectoryHandle('originals-test', { create: true });
  stop = new AbortController();
  done = [];
});
afterEach(async () => {
  const root = await navigator.storage.getDirectory();
  await root.removeEntry('originals-test', { recursive: true });
});

async function files(): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for await (const [name, handle] of folder.entries()) {
    if (handle instanceof FileSystemFileHandle) found[name] = await (await handle.getFile()).text();
  }
  return found;
}

it('writes the same bytes, and never over a file that is there', async () => {
  const mine = await folder.getFileHandle('me.jpg', { create: true });
  const out = await mine.createWritable();
  await out.write('mine');
  await out.close();
  await writeToFolder(folder, wanted('me.jpg', 'me.jpg', 'you.jpg'), options());
  expect(await files()).toEqual({
    'me.jpg': 'mine',
    'me (2).jpg': 'id-0',
    'me (3).jpg': 'id-1',
    'you.jpg': 'id-2',
  });
  expect(done).toEqual([1, 2, 3]);
});

it('stops between two files and keeps what is whole', async () => {
  const onProgress = () => stop.abort();
  const saving = writeToFolder(folder, wanted('a.jpg', 'b.jpg'), options({ onProgress }));
  await expect(saving).rejects.toMatchObject({ name: 'aborted' });
  expect(await files()).toEqual({ 'a.jpg': 'id-0' });
});

it('leaves no half file behind when an original is gone', async () => {
  const read = async (id: string) => (id === 'id-0' ? new Blob(['x']) : null);
  const saving = writeToFolder(folder, wanted('a.jpg', 'b.jpg'), options({ read }));
  await expect(saving).rejects.toMatchObject({ name: 'storage-unavailable' });
  expect(Object.keys(await files())).toEqual(['a.jpg']);
});

it('downloads one after the other, and stops when told', async () => {
  const saved: string[] = [];
  const save = (_file: Blob, name: string) => saved.push(name);
  await downloadEach(wanted('a.jpg', 'b:c.jpg'), options(), save);
  expect(saved).toEqual(['a.jpg', 'b_c.jpg']);
  stop.abort();
  const again = downloadEach(wanted('d.jpg'), options(), save);
  await expect(again).rejects.toMatchObject({ name: 'aborted' });
  expect(saved).toHaveLength(2);
});

it('makes files for the share sheet with their type, names and bytes', async () => {
  const made = await filesOf(wanted('me.jpg', 'me.jpg'), options());
  expect(made.map(({ name, type }) => [name, type])).toEqual([
    ['me.jpg', 'image/jpeg'],
    ['me (2).jpg', 'image/jpeg'],
  ]);
  expect(await made[1]?.text()).toBe('id-1');
});
