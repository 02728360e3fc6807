import { beforeAll, describe, expect, test } from 'vitest';
import { bandOf } from '../../src/core/aura/colors.ts';
import { portraitFrame } from '../../src/core/aura/frames.ts';
import type { AuraDoubt } from '../../src/core/aura/types.ts';
import { underLight } from '../../src/core/image/under-light.ts';
import { averagePerson } from '../../src/core/palette/average.ts';
import type { Pixels } from '../../src/core/types.ts';
import { testPhoto } from '../../src/testing/photos.ts';
import { detectFaces } from '../face/detect.ts';
import { faceTasks } from '../face/landmarker.ts';
import { pixelsOf } from '../pixels.ts';
import { allowOwnScripts } from '../runtime/trusted-types.ts';
import { readWhole } from './read.ts';

const never = new AbortController().signal;

type DetectedFace = Awaited<ReturnType<typeof detectFaces>>[number];

/** A photo of one woman by a window, and her face. */
let photo: Pixels;
let face: DetectedFace;
beforeAll(async () => {
  allowOwnScripts();
  const bitmap = await createImageBitmap(await testPhoto('emily-1.jpg'), { resizeWidth: 900 });
  photo = pixelsOf(bitmap);
  const { value: tasks } = await faceTasks(never);
  [face] = (await detectFaces(tasks, bitmap, 'test')) as [DetectedFace];
}, 60_000);

async function read({ data, width, height }: Pixels, of: DetectedFace | null = face) {
  const bitmap = await createImageBitmap(new ImageData(data.slice(), width, height));
  const options = { mode: 'blended', face: of, simulated: false } as const;
  return readWhole('test', bitmap, options, never).finally(() => bitmap.close());
}

/** The photo with every pixel's green in all channels, each times its share. */
function toned(shares: readonly [number, number, number]): Pixels {
  const data = photo.data.map((v, i, all) =>
    i % 4 === 3 ? v : all[i - (i % 4) + 1]! * shares[i % 4]!,
  );
  return { ...photo, data };
}

describe('a photo that cannot tell colours is a guess, says why, asks no classifier, and gives no palette', () => {
  const hard: Record<string, readonly [AuraDoubt, () => Pixels]> = {
    'black and white': ['monochrome', () => toned([1, 1, 1])],
    sepia: ['monochrome', () => toned([1, 0.86, 0.7])],
    night: ['dark', () => underLight(photo, [0.012, 0.01, 0.01])],
    'red light alone': ['cast', () => underLight(photo, [1, 0.12, 0.12])],
    'a sodium lamp': ['cast', () => underLight(photo, [1.3, 0.8, 0.22])],
  };
  test.each(Object.keys(hard))('%s', async (name) => {
    const [doubt, made] = hard[name]!;
    const reading = await read(made());
    expect(reading.doubts).toContain(doubt);
    expect(bandOf(reading.confidence)).toBe('guess');
    expect(reading.blend).toMatchObject({ outcome: 'engine-only', classifier: null });
    expect(averagePerson([reading.person ?? null]).kind).toBe('declined');
  });
});

test('a photo in black and white gets a neutral colour, from greys alone', async () => {
  const { primary, clusters, illuminant } = await read(toned([1, 1, 1]));
  expect(['white', 'violet', 'indigo']).toContain(primary);
  for (const { color } of clusters) expect(color.c).toBeLessThan(0.01);
  for (const channel of illuminant) expect(channel).toBeCloseTo(1, 1);
});

describe('a light that can be undone changes nothing but the light that is told', () => {
  const casts: Record<string, readonly [number, number, number]> = {
    warm: [1.25, 1, 0.7],
    cool: [0.75, 1, 1.3],
    green: [0.9, 1.1, 0.9],
  };
  test.each(Object.keys(casts))('%s', async (name) => {
    const gains = casts[name]!;
    const [plain, lit] = [await read(photo), await read(underLight(photo, gains))];
    expect(lit.primary).toBe(plain.primary);
    expect(lit.doubts).toEqual([]);
    const told = (i: 0 | 2) =>
      Math.log(lit.illuminant[i] / lit.illuminant[1] / (plain.illuminant[i] / plain.illuminant[1]));
    expect(told(0)).toBeCloseTo(Math.log(gains[0] / gains[1]), 0.7);
    expect(told(2)).toBeCloseTo(Math.log(gains[2] / gains[1]), 0.7);
  });
});

test('a drawing is no person: it is named by its largest colour, asks no classifier, has no palette', async () => {
  const drawing = portraitFrame({ clothes: '#2f7fd6' }, 3);
  const reading = await read(drawing, null);
  expect(new Set(reading.clusters.map(({ part }) => part))).toEqual(new Set(['frame']));
  expect(reading.primary).toBe('blue');
  expect(reading.blend?.classifier).toBeNull();
  expect(reading.person).toBeNull();
});
