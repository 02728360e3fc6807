import { expect, test } from 'vitest';
import { middleOf } from '../../models/expression-aura.ts';
import { iou } from '../../src/core/face/boxes.ts';
import type { Box } from '../../src/core/types.ts';
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

test('a face that fills the photo beyond its edges is found with a border, and lies where it did', async () => {
  const { value: tasks } = await faceTasks(new AbortController().signal);
  const photo = await createImageBitmap(await testPhoto('emily-1.jpg'), { resizeWidth: 900 });
  const [face] = await detectFaces(tasks, photo, 'test');
  const cut = middleOf(face!.box, 0.7);
  const [width, height] = [cut.width * photo.width, cut.height * photo.height].map(Math.round);
  const [x, y] = [cut.x * photo.width, cut.y * photo.height].map(Math.round);
  const crop = await createImageBitmap(photo, x!, y!, width!, height!);
  const seen: number[] = [];
  const detect = (...given: Parameters<typeof tasks.detector.detect>) => {
    const result = tasks.detector.detect(...given);
    seen.push(Math.max(0, ...result.detections.map((d) => d.categories[0]?.score ?? 0)));
    return result;
  };
  const found = await detectFaces({ ...tasks, detector: { detect } as never }, crop, 'test');
  // The photo as it is does not show it for sure; with a border, the next look, it does.
  expect(Math.max(...seen.slice(0, -1))).toBeLessThan(0.5);
  expect(seen.at(-1)).toBeGreaterThan(0.5);
  expect(found).toHaveLength(1);
  expect(found[0]!.score).toBe(seen.at(-1));
  const there = found[0]!.box;
  const back: Box = {
    x: cut.x + there.x * cut.width,
    y: cut.y + there.y * cut.height,
    width: there.width * cut.width,
    height: there.height * cut.height,
  };
  expect(iou(back, face!.box)).toBeGreaterThan(0.6);
});
