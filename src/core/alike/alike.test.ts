import { expect, test } from 'vitest';
import { randomFrom } from '../colour/random.ts';
import { lookDistance } from './hamming.ts';
import { ALIKE, type AlikePhoto, areAlike } from './links.ts';
import { LOOK_SIZE, lookOf, squeeze } from './phash.ts';
import { findAlike, findAlikeWithPauses } from './stacks.ts';

/** A soft picture: a few waves, the same for a seed whatever its size. */
function picture(seed: number, width: number, height: number, light = 1) {
  const random = randomFrom(seed);
  const waves = Array.from({ length: 12 }, () => [
    random() * 5,
    random() * 5,
    random() * 6,
    20 * random(),
  ]);
  const data = Float32Array.from({ length: width * height }, (_, i) => {
    const x = ((i % width) + 0.5) / width;
    const y = (Math.floor(i / width) + 0.5) / height;
    const sum = waves.reduce(
      (s, [u, v, phase, size]) => s + size! * Math.sin(Math.PI * (u! * x + v! * y) + phase!),
      0,
    );
    return light * (120 + sum);
  });
  return { width, height, data };
}

const look = (seed: number, width = 96, height = 64, light = 1) =>
  lookOf(squeeze(picture(seed, width, height, light)));

/** A look with its first `bits` bits set. */
const bits = (n: number) =>
  BigInt.asUintN(64, ~(~0n << BigInt(n)))
    .toString(16)
    .padStart(16, '0');

let count = 0;
const photo = (id: string, more: Partial<AlikePhoto> = {}): AlikePhoto => ({
  id,
  look: '00000000ffffffff',
  hash: `file ${count++}`,
  takenAt: null,
  score: 0.5,
  ...more,
});

test('a look is 16 hex digits that size and light hardly change, and content does', () => {
  expect(look(1)).toMatch(/^[0-9a-f]{16}$/);
  for (let seed = 1; seed <= 10; seed++) {
    expect(lookDistance(look(seed), look(seed, 192, 128))).toBeLessThanOrEqual(4);
    expect(lookDistance(look(seed), look(seed, 96, 64, 0.7))).toBeLessThanOrEqual(2);
    expect(lookDistance(look(seed), look(seed + 100))).toBeGreaterThan(ALIKE.near);
  }
});

test('half the bits of a look are set; a plain picture has none', () => {
  const ones = [...look(3)].reduce((n, d) => n + lookDistance(`000000000000000${d}`, bits(0)), 0);
  expect(ones).toBe(32);
  const plain = new Float32Array(LOOK_SIZE * LOOK_SIZE).fill(200);
  expect(lookOf(plain)).toBe('0'.repeat(16));
});

test('a single wave sets the bit of its frequency', () => {
  const wave = Float32Array.from({ length: 1024 }, (_, i) =>
    Math.cos(((2 * (i % 32) + 1) * Math.PI) / 64),
  );
  expect(lookOf(wave)).toBe('0'.repeat(16));
  const both = wave.map((w, i) => w * Math.cos(((2 * Math.floor(i / 32) + 1) * Math.PI) / 64));
  expect(lookOf(both)).toBe('8000000000000000');
});

test('squeezing takes any size, also one pixel', () => {
  const one = squeeze({ width: 1, height: 1, data: Float32Array.of(7) });
  expect([...new Set(one)]).toEqual([7]);
  expect(() => squeeze({ width: 0, height: 0, data: new Float32Array() })).toThrow(RangeError);
  expect(() => lookOf(new Float32Array(3))).toThrow(RangeError);
  expect(() => lookOf(new Float32Array(1024).fill(Number.NaN))).toThrow(RangeError);
});

test('distance counts bits', () => {
  for (const n of [0, 1, 31, 32, 33, 63, 64]) expect(lookDistance(bits(0), bits(n))).toBe(n);
  expect(() => lookDistance('xyz', bits(0))).toThrow(RangeError);
});

test('nothing, one, and identical photos', () => {
  expect(findAlike([])).toEqual({ stacks: [], exact: [] });
  expect(findAlike([photo('a')])).toEqual({ stacks: [], exact: [] });
  const same = ['c', 'a', 'b'].map((id) => photo(id));
  expect(findAlike(same).stacks).toEqual([{ id: 'a', photoIds: ['a', 'b', 'c'] }]);
});

test('the best is on top, ties by id', () => {
  const photos = [photo('a'), photo('c', { score: 0.9 }), photo('b', { score: 0.9 })];
  expect(findAlike(photos).stacks[0]!.photoIds).toEqual(['b', 'c', 'a']);
});

test('exact duplicates are listed apart, and stand in a stack once', () => {
  const photos = [photo('a', { hash: 'h' }), photo('b', { hash: 'h', score: 1 }), photo('c')];
  expect(findAlike(photos)).toEqual({
    stacks: [{ id: 'b', photoIds: ['b', 'c'] }],
    exact: [{ hash: 'h', photoIds: ['b', 'a'] }],
  });
  expect(findAlike(photos.slice(0, 2)).stacks).toEqual([]);
});

test('each threshold holds exactly', () => {
  const a = photo('a', { takenAt: '2026-01-01T00:00:00.000Z' });
  const soon = { takenAt: '2026-01-01T00:00:10.000Z' };
  const late = { takenAt: '2026-01-01T00:00:10.001Z' };
  const faces = (x: number) => ({ faceVectors: [Float32Array.of(x, Math.sqrt(1 - x * x))] });
  const self = { ...a, ...faces(1) };
  expect(areAlike(a, photo('b'), ALIKE.near)).toBe(true);
  expect(areAlike(a, photo('b'), ALIKE.near + 1)).toBe(false);
  expect(areAlike(a, photo('b', soon), ALIKE.far)).toBe(true);
  expect(areAlike(a, photo('b', late), ALIKE.far)).toBe(false);
  expect(areAlike(a, photo('b', soon), ALIKE.far + 1)).toBe(false);
  const exact = { ...ALIKE, faces: 0.5, strangers: 0.25 };
  expect(areAlike(self, photo('b', faces(0.5)), ALIKE.far, exact)).toBe(true);
  expect(areAlike(self, photo('b', faces(0.49)), ALIKE.far, exact)).toBe(false);
  expect(areAlike(self, photo('b', faces(0.25)), 0, exact)).toBe(true);
  expect(areAlike(self, photo('b', faces(0.24)), 0, exact)).toBe(false);
});

test('order makes no difference, and a later photo keeps the id', () => {
  const at = (s: number) => ({ takenAt: `2026-01-01T00:00:0${s}.000Z` });
  const photos = [photo('m', at(1)), photo('k', at(2)), photo('z', { look: 'ff00ff00ff00ff00' })];
  const { stacks } = findAlike(photos);
  expect(stacks).toEqual([{ id: 'm', photoIds: ['k', 'm'] }]);
  expect(findAlike(photos.toReversed()).stacks).toEqual(stacks);
  const more = findAlike([...photos, photo('a', { ...at(3), score: 1 })]);
  expect(more.stacks).toEqual([{ id: 'm', photoIds: ['a', 'k', 'm'] }]);
});

test('plain pictures are like nothing, and wrong input is refused', () => {
  const plain = ['a', 'b'].map((id) => photo(id, { look: bits(0) }));
  expect(findAlike(plain).stacks).toEqual([]);
  expect(() => findAlike([photo('a'), photo('a')])).toThrow(RangeError);
  expect(() => findAlike([photo('a', { score: Number.NaN })])).toThrow(RangeError);
});

test('five thousand photos with pauses; stopping stops', async () => {
  const random = randomFrom(9);
  const word = () =>
    Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(8, '0');
  const photos = Array.from({ length: 5000 }, (_, i) =>
    photo(`p${String(i).padStart(4, '0')}`, { look: word() + word() }),
  );
  const copy = photo('q', { look: photos[77]!.look });
  let steps = 0;
  const { stacks } = await findAlikeWithPauses([...photos, copy], async () => {
    steps++;
  });
  expect(steps).toBeGreaterThan(50);
  expect(stacks.filter(({ photoIds }) => photoIds.includes('q'))).toHaveLength(1);
  const stop = findAlikeWithPauses(photos, () => {
    throw new Error('stopped');
  });
  await expect(stop).rejects.toThrow('stopped');
});
