import { expect, test } from 'vitest';
import { testPhoto } from '../../src/testing/photos.ts';
import { detectFaces } from './detect.ts';
import { faceTasks } from './landmarker.ts';

/** Faces counted by eye; one woman of group-2 shows her profile only and is not asked for. */
test.each([
  ['group-1.jpg', 3],
  ['group-2.jpg', 2],
  ['group-3.jpg', 3],
  ['group-4.jpg', 4],
  ['group-5.jpg', 5],
  ['group-6.jpg', 4],
  ['laura-5.jpg', 1],
])('%s: every face, and nothing else, as %i faces', async (name, count) => {
  const photo = await testPhoto(name);
  const bitmap = await createImageBitmap(photo, { resizeWidth: 1200, resizeQuality: 'high' });
  const { value: tasks } = await faceTasks(new AbortController().signal);
  const found = await detectFaces(tasks, bitmap, 'test');
  expect(found).toHaveLength(count);
  for (const face of found) {
    expect(face.score).toBeGreaterThan(0.5);
    expect(face.landmarks).toHaveLength(478);
  }
});
