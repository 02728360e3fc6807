import { beforeAll, describe, expect, test } from 'vitest';
import { CATEGORIES } from '../../src/core/wardrobe/taxonomy.ts';
import type { WardrobeReading } from '../../src/core/wardrobe/types.ts';
import { testPhoto } from '../../src/testing/photos.ts';
import { cancelCall, track } from '../calls.ts';
import { allowOwnScripts } from '../runtime/trusted-types.ts';
import { all, drawnPhoto, ground, page, shirt } from './drawn-photos.ts';
import { readGarments, readMask, type WardrobeOptions } from './read.ts';
import { embedText } from './words.ts';

const never = new AbortController().signal;

async function read(bitmap: ImageBitmap, given: Partial<WardrobeOptions> = {}) {
  const { width: originalWidth, height: originalHeight } = bitmap;
  const options = { sort: 'auto', insist: false, originalWidth, originalHeight, ...given } as const;
  const reading = await readGarments('test', bitmap, options, never);
  for (const garment of reading.garments) expectWhole(garment);
  return reading;
}

function expectWhole({
  box,
  guesses,
  colours,
  embedding,
  cutOut,
  thumb,
  slot,
  look,
}: WardrobeReading<Blob>['garments'][number]): void {
  expect(box.width).toBeGreaterThan(0);
  expect(guesses.length).toBeGreaterThan(0);
  expect(guesses.reduce((sum, { probability }) => sum + probability, 0)).toBeLessThan(1.001);
  expect(colours.length).toBeGreaterThan(0);
  expect(Math.hypot(...embedding!.vector)).toBeCloseTo(1, 4);
  expect(embedding!.vector).toHaveLength(512);
  expect(cutOut.size).toBeGreaterThan(thumb.size / 4);
  expect(Object.values(CATEGORIES).map((category) => category.slot)).toContain(slot);
  expect(look).toMatch(/^[0-9a-f]{16}$/);
}

/** Share of a picture that is clear. */
async function clearShare(blob: Blob): Promise<number> {
  const bitmap = await createImageBitmap(blob);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
  let clear = 0;
  for (let i = 3; i < data.length; i += 4) if (data[i]! < 16) clear++;
  return clear / (data.length / 4);
}

beforeAll(async () => {
  allowOwnScripts();
  const warm = await drawnPhoto(all(ground('#8a6a4a'), shirt('#b3202a', 0.5, 0.5, 0.7)));
  await readGarments(
    'warm',
    warm,
    { sort: 'single', insist: true, originalWidth: 480, originalHeight: 480 },
    never,
  );
}, 120_000);

describe('a garment by itself', () => {
  test('is cut out, named and coloured', async () => {
    const photo = await drawnPhoto(all(ground('#8a6a4a'), shirt('#b3202a', 0.5, 0.5, 0.8)));
    const { sort, garments, by, faults } = await read(photo, { insist: true });
    expect(sort).toBe('single');
    expect(garments).toHaveLength(1);
    const [garment] = garments;
    expect(garment!.colours[0]!.name).toBe('red');
    expect(garment!.slot).toBe('top');
    expect(await clearShare(garment!.cutOut)).toBeGreaterThan(0.2);
    expect(faults).toEqual({});
    expect(by.map(({ model }) => model)).toEqual([
      'garment',
      'person-parts',
      'cut-out',
      'colour-rules',
    ]);
    expect(by.at(-1)).toMatchObject({ role: 'colour', version: '2', backend: 'rule' });
  });

  test('two of them are two', async () => {
    const photo = await drawnPhoto(
      all(ground('#c9b899'), shirt('#1f2a4a', 0.27, 0.5, 0.42), shirt('#2f8a4e', 0.74, 0.5, 0.42)),
    );
    const { garments } = await read(photo, { sort: 'single', insist: true });
    expect(garments.map(({ colours }) => colours[0]!.name).toSorted()).toEqual(['green', 'navy']);
  });

  test.each([
    ['white on a white bed', '#f4f3f0', '#fbfaf8'],
    ['black on black', '#101012', '#050506'],
  ])('%s gives one garment, whole', async (_, bed, cloth) => {
    const photo = await drawnPhoto(all(ground(bed), shirt(cloth, 0.5, 0.5, 0.8)));
    const { garments } = await read(photo, { sort: 'single', insist: true });
    expect(garments).toHaveLength(1);
    expect(garments[0]!.box.height).toBeGreaterThan(0.3);
  });

  test('is read the same each time', async () => {
    const photo = await drawnPhoto(all(ground('#8a6a4a'), shirt('#d9b23a', 0.5, 0.5, 0.8)));
    const [first, second] = [
      await read(photo, { insist: true }),
      await read(photo, { insist: true }),
    ];
    expect(second.garments[0]!.embedding).toEqual(first.garments[0]!.embedding);
    expect(second.garments[0]!.colours).toEqual(first.garments[0]!.colours);
  });
});

describe('what is refused', () => {
  test.each([
    ['a receipt', '#f7f5ef', '#222222'],
    ['a screenshot', '#16181d', '#d5d7dd'],
  ])('%s is no clothing, unless the person insists', async (_, paper, ink) => {
    const photo = await drawnPhoto(page(paper, ink));
    const refused = await read(photo);
    expect(refused.quality.verdict).toBe('reject');
    expect(refused.quality.warnings.map(({ id }) => id)).toContain('not-clothing');
    expect(refused.garments).toEqual([]);
    expect((await read(photo, { insist: true })).garments.length).toBeGreaterThan(0);
  });

  test('223 pixels of the original are too few', async () => {
    const photo = await drawnPhoto(all(ground('#8a6a4a'), shirt('#b3202a', 0.5, 0.5, 0.8)));
    const { quality } = await read(photo, { originalWidth: 223, originalHeight: 800 });
    expect(quality.warnings.map(({ id }) => id)).toContain('small');
    expect(quality.verdict).toBe('reject');
  });
});

describe('a person', () => {
  test('in a jacket gives it, and what is worn with it, each cut out apart', async () => {
    const photo = await createImageBitmap(await testPhoto('unknown-4.jpg'), { resizeWidth: 800 });
    const { sort, garments, by } = await read(photo);
    expect(sort).toBe('worn');
    expect(garments.length).toBeGreaterThanOrEqual(2);
    const slots = garments.map(({ slot }) => slot);
    expect(new Set(slots).size).toBe(slots.length);
    expect(slots).toContain('outerwear');
    expect(by.map(({ model }) => model)).toContain('garment-parts');
    for (const { cutOut } of garments) expect(await clearShare(cutOut)).toBeGreaterThan(0.1);
  });
});

test('a mask made by hand stands', async () => {
  const photo = await drawnPhoto(all(ground('#8a6a4a'), shirt('#b3202a', 0.5, 0.5, 0.8)));
  const side = 64;
  const data = new Uint8ClampedArray(side * side).map((_, i) => (i % side < side / 2 ? 255 : 0));
  const frame = { x: 0.2, y: 0.2, width: 0.6, height: 0.6 };
  const mask = { width: side, height: side, data };
  const { garments } = await readMask(photo, mask, { frame, sort: 'single', slot: 'top' }, never);
  const garment = garments[0]!;
  expectWhole(garment);
  expect(garment.frame).toEqual(frame);
  expect(garment.box.x).toBeCloseTo(0.2, 1);
  expect(garment.box.width).toBeCloseTo(0.3, 1);
  expect(await clearShare(garment.cutOut)).toBeCloseTo(0.5, 1);
});

test('a worn garment mended by hand stays where it is worn', async () => {
  const photo = await drawnPhoto(all(ground('#8a6a4a'), shirt('#b3202a', 0.5, 0.5, 0.8)));
  const mask = { width: 1, height: 1, data: new Uint8ClampedArray([255]) };
  const frame = { x: 0.2, y: 0.2, width: 0.6, height: 0.6 };
  const mended = await readMask(photo, mask, { frame, sort: 'worn', slot: 'bottom' }, never);
  expect(mended.garments[0]!.slot).toBe('bottom');
  expect(mended.by.map(({ model }) => model)).toContain('garment');
});

test('words lie near what they name', async () => {
  const garment = async (color: string) => {
    const photo = await drawnPhoto(all(ground('#8a6a4a'), shirt(color, 0.5, 0.5, 0.8)));
    return (await read(photo, { sort: 'single', insist: true })).garments[0]!.embedding!.vector;
  };
  const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, v, i) => sum + v * b[i]!, 0);
  const [red, navy] = [await garment('#b3202a'), await garment('#1f2a4a')];
  const { vector } = await embedText('red t-shirt', never);
  expect(dot(vector, red)).toBeGreaterThan(dot(vector, navy));
});

test('can be stopped', async () => {
  const photo = await drawnPhoto(all(ground('#8a6a4a'), shirt('#b3202a', 0.5, 0.5, 0.8)));
  const reading = track('stopped', (signal) =>
    readGarments(
      'stopped',
      photo,
      { sort: 'single', insist: true, originalWidth: 480, originalHeight: 480 },
      signal,
    ),
  );
  cancelCall('stopped');
  await expect(reading).rejects.toMatchObject({ name: 'aborted' });
});
