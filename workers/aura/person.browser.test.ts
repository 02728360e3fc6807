import { expect, it } from 'vitest';
import { drawFace } from '../../src/core/palette/testing-faces.ts';
import { personOf, readPerson } from './person.ts';

it('tells of a bitmap what the rule tells of its pixels, and leaves the bitmap open', async () => {
  const { pixels, landmarks, map } = drawFace({ skin: '#a07e56', seed: 2 });
  const data = new Uint8ClampedArray(pixels.data);
  const bitmap = await createImageBitmap(new ImageData(data, pixels.width, pixels.height));
  const person = readPerson(bitmap, landmarks, map);
  expect(person).toEqual(personOf(pixels, landmarks, map));
  expect(person?.hair).not.toBeNull();
  expect(readPerson(bitmap, landmarks, null)?.hair).toBeNull();
  expect(bitmap.width).toBe(pixels.width);
  bitmap.close();
});
