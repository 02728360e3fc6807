import { afterEach, beforeEach, expect, it } from 'vitest';
import { savePhoto } from '../../../data/photos.ts';
import { embeddingOf, photoOf, readingOf } from '../../../data/testing/fixtures.ts';
import { emptyStores } from '../../../data/testing/stores.ts';
import { facePicture } from './face-pictures.ts';

beforeEach(emptyStores);
afterEach(emptyStores);

/** A picture whose left half is red and whose right half is blue. */
async function halves(): Promise<Blob> {
  const canvas = new OffscreenCanvas(200, 100);
  const pen = canvas.getContext('2d')!;
  pen.fillStyle = 'rgb(255 0 0)';
  pen.fillRect(0, 0, 100, 100);
  pen.fillStyle = 'rgb(0 0 255)';
  pen.fillRect(100, 0, 100, 100);
  return canvas.convertToBlob({ type: 'image/png' });
}

/** Red, green and blue in the middle. */
function middleOf(picture: ImageBitmap): number[] {
  const pen = new OffscreenCanvas(picture.width, picture.height).getContext('2d')!;
  pen.drawImage(picture, 0, 0);
  return Array.from(pen.getImageData(picture.width >> 1, picture.height >> 1, 1, 1).data).slice(
    0,
    3,
  );
}

it('a face that was found elsewhere when its photo was read anew is shown as it is now', async () => {
  const reading = readingOf([embeddingOf(1)]);
  const { id: photoId } = await savePhoto(photoOf(1, { reading, view: await halves() }));
  const at = (x: number) => ({ id: 'face', photoId, box: { x, y: 0.4, width: 0.1, height: 0.2 } });
  const [left, right] = [await facePicture(at(0.2)), await facePicture(at(0.7))];
  expect(middleOf(left!)).toEqual([255, 0, 0]);
  expect(middleOf(right!)).toEqual([0, 0, 255]);
  expect(await facePicture(at(0.2))).toBe(left);
});

it('a photo that is gone has no picture', async () => {
  const box = { x: 0, y: 0, width: 1, height: 1 };
  expect(await facePicture({ id: 'nobody', photoId: 'nowhere', box })).toBeNull();
});
