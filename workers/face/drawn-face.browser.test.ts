import { expect, test } from 'vitest';
import { pixelsOf } from '../pixels.ts';
import { drawnFace } from './drawn-face.ts';
import { readFaces } from './faces.ts';

test('the drawn face is found, placed, embedded and felt, so that all networks run on it', async () => {
  const bitmap = drawnFace();
  const options = { original: bitmap, embeddingModel: 'face-embedding' };
  const { signal } = new AbortController();
  const { faces, faults } = await readFaces(bitmap, pixelsOf(bitmap), options, 'test', signal);
  bitmap.close();
  expect(faults).toEqual([]);
  expect(faces).toHaveLength(1);
  expect(faces[0]!.embedding?.vector).toHaveLength(512);
  expect(faces[0]!.expression).not.toBeNull();
});
