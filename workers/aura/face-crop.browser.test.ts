import { beforeAll, expect, test } from 'vitest';
import { AURA_COLORS } from '../../src/core/aura/types.ts';
import { testPhoto } from '../../src/testing/photos.ts';
import { detectFaces } from '../face/detect.ts';
import { faceTasks } from '../face/landmarker.ts';
import { allowOwnScripts } from '../runtime/trusted-types.ts';
import { readWhole } from './read.ts';

const never = new AbortController().signal;
beforeAll(allowOwnScripts);

/** The answers for a picture's first face, by engine, classifier and both. */
async function read(bitmap: ImageBitmap) {
  const { value: tasks } = await faceTasks(never);
  const [face] = await detectFaces(tasks, bitmap, 'test');
  const options = { mode: 'blended', face: face!, simulated: false } as const;
  const { blend, probabilities } = await readWhole('test', bitmap, options, never);
  const colour = (list: readonly number[] | null) =>
    list && AURA_COLORS[list.indexOf(Math.max(...list))];
  const answers = {
    engine: colour(blend!.engine),
    classifier: colour(blend!.classifier),
    both: colour(probabilities),
  };
  return { answers, box: face!.box };
}

/** The head and what is right under it: 1.7 faces wide, from half a face above to nine tenths below. */
function faceCrop(bitmap: ImageBitmap, box: Awaited<ReturnType<typeof read>>['box']) {
  const { width: w, height: h } = bitmap;
  const left = Math.max(0, (box.x - 0.35 * box.width) * w);
  const top = Math.max(0, (box.y - 0.5 * box.height) * h);
  const right = Math.min(w, (box.x + 1.35 * box.width) * w);
  const bottom = Math.min(h, (box.y + 1.9 * box.height) * h);
  return createImageBitmap(bitmap, left, top, right - left, bottom - top);
}

// Where but a strip of the cloth is left (tara-2: pink), the answer may be a neighbour (violet).
test.each(['emily-2.jpg', 'laura-2.jpg', 'laura-5.jpg', 'tara-3.jpg'])(
  'engine and classifier name the same colour for a face crop as for the full frame: %s',
  async (name) => {
    const bitmap = await createImageBitmap(await testPhoto(name), { resizeWidth: 900 });
    const full = await read(bitmap);
    const crop = await faceCrop(bitmap, full.box);
    expect(crop.width * crop.height).toBeLessThan(0.85 * bitmap.width * bitmap.height);
    const { answers } = await read(crop);
    expect(answers).toEqual(full.answers);
    expect(answers.classifier).not.toBeNull();
  },
);
