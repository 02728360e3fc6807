import { afterEach, expect, it } from 'vitest';
import { getReading, listPhotos } from '../../../data/photos.ts';
import { eraseEverything } from '../../../data/storage.ts';
import { testPhoto } from '../../../testing/photos.ts';
import { saveStill, stillOf } from './actions.ts';

afterEach(async () => {
  await eraseEverything();
});

it('reads a still whole and keeps it like any photo, the same one once', async () => {
  const bitmap = await createImageBitmap(await testPhoto('emily-1.jpg'), { resizeWidth: 640 });
  const canvas = document.createElement('canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d')!.drawImage(bitmap, 0, 0);
  const still = await stillOf(canvas, new Date('2026-11-21T10:20:30Z'));
  expect(still.name).toBe('aura-2026-11-21-102030.jpg');
  const id = await saveStill(still);
  const reading = await getReading(id);
  expect(reading?.faces).toHaveLength(1);
  expect(reading?.width).toBe(640);
  expect(await saveStill(still)).toBe(id);
  expect(await listPhotos()).toHaveLength(1);
});

it('refuses a picture without pixels', async () => {
  const canvas = document.createElement('canvas');
  canvas.width = 0;
  await expect(stillOf(canvas)).rejects.toMatchObject({ name: 'bad-image' });
});
