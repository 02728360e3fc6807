import { expect, it } from 'vitest';
import { oklchToHex } from '../colour/hex.ts';
import { findLikePairs, LIKE, type LikeGarment, pairKey } from './alike.ts';
import { FASHION_ANCHORS, type FashionColour } from './palette.ts';

const colour = (name: FashionColour, share = 1) => {
  const { l, c, h } = FASHION_ANCHORS[name];
  return { name, color: { l, c, h }, hex: oklchToHex({ l, c, h }), share };
};

const BOX = { x: 0.1, y: 0.1, width: 0.5, height: 0.5 };
const LOOK = '0f0f0f0f0f0f0f0f';
/** Differs from LOOK in all 64 bits. */
const FAR = 'f0f0f0f0f0f0f0f0';

let made = 0;
const garment = (id: string, over: Partial<LikeGarment> = {}): LikeGarment => ({
  id,
  slot: 'top',
  addedAt: `2026-01-01T00:00:00.${String(made++ % 1000).padStart(3, '0')}Z`,
  look: LOOK,
  colours: [colour('navy')],
  views: [{ hash: `hash-${id}`, box: BOX }],
  vector: null,
  ...over,
});
const ids = (pairs: readonly { readonly ids: readonly [string, string] }[]) =>
  pairs.map((pair) => pair.ids.join('+'));

const unit = (degrees: number) =>
  Float32Array.from([
    Math.cos((degrees * Math.PI) / 180),
    Math.sin((degrees * Math.PI) / 180),
    0,
    0,
  ]);

it('finds the same part of the same file, whatever was read off it', () => {
  const a = garment('a', { views: [{ hash: 'one', box: BOX }] });
  const b = garment('b', { slot: 'dress', look: FAR, views: [{ hash: 'one', box: BOX }] });
  const other = garment('c', { look: FAR, views: [{ hash: 'one', box: { ...BOX, x: 0.6 } }] });
  const found = findLikePairs([b, a, other]);
  expect(ids(found.exact)).toEqual(['a+b']);
  expect(found.alike).toEqual([]);
});

it('counts boxes as one from the overlap on', () => {
  const overlapping = (shift: number) =>
    findLikePairs([
      garment('a', { views: [{ hash: 'one', box: BOX }] }),
      garment('b', { look: FAR, views: [{ hash: 'one', box: { ...BOX, x: 0.1 + shift } }] }),
    ]).exact.length;
  // A shift of s of a side gives (1 - s) / (1 + s).
  const edge = (0.5 * (1 - LIKE.overlap)) / (1 + LIKE.overlap);
  expect(overlapping(edge - 0.001)).toBe(1);
  expect(overlapping(edge + 0.001)).toBe(0);
});

it('looks at every view of a garment', () => {
  const a = garment('a', {
    views: [
      { hash: 'x', box: BOX },
      { hash: 'one', box: BOX },
    ],
  });
  const b = garment('b', { look: FAR, views: [{ hash: 'one', box: BOX }] });
  expect(ids(findLikePairs([a, b]).exact)).toEqual(['a+b']);
});

it('finds look-alikes by their look up to the threshold, of one slot and colour', () => {
  const near = '0f0f0f0f0f0f0f30'; // 6 bits off
  const further = '0f0f0f0f0f0f0e30'; // 7 bits off
  const pair = (over: Partial<LikeGarment>) =>
    findLikePairs([garment('a'), garment('b', over)]).alike;
  expect(pair({ look: near })).toMatchObject([{ why: 'look', bits: 6, cosine: null }]);
  expect(pair({ look: further })).toEqual([]);
  expect(pair({ slot: 'bottom' })).toEqual([]);
  expect(pair({ colours: [colour('red')] })).toEqual([]);
  expect(pair({ colours: [] })).toHaveLength(1);
});

it('finds them by their vectors too, but never two whose vectors are strangers', () => {
  const pair = (degrees: number, look = LOOK) =>
    findLikePairs([
      garment('a', { vector: unit(0) }),
      garment('b', { vector: unit(degrees), look }),
    ]).alike;
  const off12 = '0f0f0f0f0f0f00f0';
  expect(pair(10, off12)[0]?.why).toBe('vector');
  expect(pair(10, FAR)).toEqual([]);
  const edge = (Math.acos(LIKE.cosine) * 180) / Math.PI;
  expect(pair(edge - 0.1, off12)).toHaveLength(1);
  expect(pair(edge + 0.1, off12)).toHaveLength(0);
  const strange = (Math.acos(LIKE.strangers) * 180) / Math.PI;
  expect(pair(strange - 0.1)).toHaveLength(1);
  expect(pair(strange + 0.1)).toHaveLength(0);
});

it('takes no word from the look of a plain picture', () => {
  const plain = { look: '0'.repeat(16) };
  expect(findLikePairs([garment('a', plain), garment('b', plain)]).alike).toEqual([]);
  const withVector = { ...plain, vector: unit(0) };
  expect(findLikePairs([garment('a', withVector), garment('b', withVector)]).alike).toHaveLength(1);
});

it('leaves out what is known to be two', () => {
  const all = [garment('b'), garment('a')];
  expect(pairKey('a', 'b')).toBe(pairKey('b', 'a'));
  expect(findLikePairs(all, new Set([pairKey('a', 'b')])).alike).toEqual([]);
  expect(findLikePairs(all).alike).toHaveLength(1);
});

it('gives the same pairs in whichever order, the most alike first', () => {
  const all = [
    garment('a', { vector: unit(0) }),
    garment('b', { vector: unit(20) }),
    garment('c', { vector: unit(5) }),
  ];
  const there = ids(findLikePairs(all).alike);
  expect(there).toEqual(['a+c', 'b+c', 'a+b']);
  expect(ids(findLikePairs(all.toReversed()).alike)).toEqual(there);
});

it('has nothing to say of none or one', () => {
  expect(findLikePairs([])).toEqual({ exact: [], alike: [] });
  expect(findLikePairs([garment('a')])).toEqual({ exact: [], alike: [] });
});
