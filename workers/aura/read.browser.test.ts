import { beforeAll, describe, expect, test } from 'vitest';
import { bandOf } from '../../src/core/aura/colors.ts';
import { flatFrame } from '../../src/core/aura/frames.ts';
import { perturb } from '../../src/core/aura/perturb.ts';
import { AURA_COLORS, type AuraReading } from '../../src/core/aura/types.ts';
import { randomFrom } from '../../src/core/colour/random.ts';
import type { Pixels } from '../../src/core/types.ts';
import { testPhoto } from '../../src/testing/photos.ts';
import { cancelCall, track } from '../calls.ts';
import { detectFaces } from '../face/detect.ts';
import { faceTasks } from '../face/landmarker.ts';
import { pixelsOf } from '../pixels.ts';
import { allowOwnScripts } from '../runtime/trusted-types.ts';
import { findParts } from './parts.ts';
import { type AuraOptions, readWhole } from './read.ts';

const never = new AbortController().signal;

const bitmapOf = ({ data, width, height }: Pixels) =>
  createImageBitmap(new ImageData(data.slice(), width, height));

async function read(bitmap: ImageBitmap, options: Partial<AuraOptions> = {}) {
  const asked = { mode: 'blended', face: null, simulated: false, ...options } as const;
  const reading = await readWhole('test', bitmap, asked, never);
  expectWhole(reading);
  return reading;
}

function expectWhole({ probabilities, primary, confidence, palette, blend }: AuraReading): void {
  expect(probabilities).toHaveLength(AURA_COLORS.length);
  expect(probabilities.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 6);
  expect(probabilities[AURA_COLORS.indexOf(primary)]).toBe(confidence);
  expect(palette.length).toBeGreaterThanOrEqual(4);
  expect(blend?.engine).toHaveLength(AURA_COLORS.length);
}

/** A photo of one woman, at the size that the app reads. */
let portrait: ImageBitmap;
beforeAll(async () => {
  allowOwnScripts();
  portrait = await createImageBitmap(await testPhoto('emily-1.jpg'), { resizeWidth: 600 });
}, 60_000);

describe('a whole reading', () => {
  test('is the same on every run, and names who took part', async () => {
    const [first, second] = [await read(portrait), await read(portrait)];
    expect(second.probabilities).toEqual(first.probabilities);
    expect(second.clusters).toEqual(first.clusters);
    expect(first.by.map((by) => by.role)).toEqual(['person-parts', 'aura', 'aura']);
    expect(first.blend?.classifier).toHaveLength(AURA_COLORS.length);
    expect(first.clusters.map((c) => c.part)).toContain('clothes');
  });

  test('by the engine alone asks no classifier', async () => {
    const reading = await read(portrait, { mode: 'heuristic' });
    expect(reading.blend).toMatchObject({
      mode: 'heuristic',
      outcome: 'engine-only',
      classifier: null,
    });
    expect(reading.by).toHaveLength(2);
  });

  test('in simulated mode touches no model', async () => {
    const reading = await read(portrait, { simulated: true });
    expect(reading.by.map((by) => by.backend)).toEqual(['rule']);
    expect(reading.person).toBeNull();
  });

  test('tells skin, hair and eyes of the face that it is of', async () => {
    const { value: tasks } = await faceTasks(never);
    const [face] = await detectFaces(tasks, portrait, 'test');
    const reading = await read(portrait, { face: face! });
    expect(reading.person?.skin.l).toBeGreaterThan(0.3);
    expect(reading.person?.lightTrust).toBeGreaterThanOrEqual(0);
  });

  test('holds under another light, exposure and noise', async () => {
    const { map } = await findParts(portrait, never);
    const clean = await read(portrait);
    let same = 0;
    for (let seed = 0; seed < 5; seed++) {
      const changed = perturb(pixelsOf(portrait), 'all', map, randomFrom(seed));
      if ((await read(await bitmapOf(changed))).primary === clean.primary) same += 1;
    }
    expect(same).toBeGreaterThanOrEqual(4);
  });

  test('reads each of two people by their own face', async () => {
    const group = await createImageBitmap(await testPhoto('group-6.jpg'), { resizeWidth: 800 });
    const { value: tasks } = await faceTasks(never);
    const faces = await detectFaces(tasks, group, 'test');
    expect(faces.length).toBeGreaterThan(1);
    const [one, two] = [
      await read(group, { face: faces[0]! }),
      await read(group, { face: faces[1]! }),
    ];
    expect(one.clusters).not.toEqual(two.clusters);
  });

  test('stops when it is given up', async () => {
    const options = { mode: 'blended', face: null, simulated: false } as const;
    const reading = track('gone', (signal) => readWhole('gone', portrait, options, signal));
    cancelCall('gone');
    await expect(reading).rejects.toMatchObject({ name: 'aborted' });
  });
});

describe('what shows no person to read', () => {
  const odd: Record<string, () => Pixels> = {
    black: () => flatFrame(320, 240, [0, 0, 0, 255]),
    white: () => flatFrame(320, 240, [255, 255, 255, 255]),
    grey: () => flatFrame(320, 240, [128, 128, 128, 255]),
    'a hand over the lens': () => flatFrame(320, 240, [38, 12, 8, 255]),
    'one pixel': () => flatFrame(1, 1, [90, 90, 90, 255]),
    'a thin strip': () => flatFrame(3, 2000, [90, 90, 90, 255]),
  };
  test.each(Object.keys(odd))('%s is read, and is never sure', async (name) => {
    const reading = await read(await bitmapOf(odd[name]!()));
    expect(bandOf(reading.confidence)).not.toBe('sure');
  });
});
