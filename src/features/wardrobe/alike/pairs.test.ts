import { expect, it } from 'vitest';
import type { GarmentPhoto } from '../../../core/wardrobe/records.ts';
import { colourOf, garmentRecord, wardrobeReading } from '../garment/testing-garments.ts';
import { pairsOf } from './pairs.ts';

const photo = (id: string, hash: string): GarmentPhoto => ({
  id,
  name: `${id}.jpg`,
  type: 'image/jpeg',
  bytes: 1,
  hash,
  width: 300,
  height: 400,
  addedAt: '2026-11-20T08:00:00.000Z',
  sort: 'single',
  quality: wardrobeReading([]).quality,
});
const BOX = { x: 0.2, y: 0.2, width: 0.5, height: 0.5 };
const garment = (id: string, photoId: string, over = {}) =>
  garmentRecord({ id, views: [{ photoId, box: BOX, frame: BOX }], ...over });

it('knows the file of a photo by its hash, not by its name', () => {
  const garments = [garment('a', 'one'), garment('b', 'two'), garment('c', 'three')];
  const photos = [photo('one', 'h'), photo('two', 'h'), photo('three', 'else')];
  const { exact, alike, count } = pairsOf(garments, photos, new Map());
  expect(count).toBe(3);
  expect(exact.map(({ ids }) => ids)).toEqual([['a', 'b']]);
  expect(alike.map(({ ids }) => ids.join())).toEqual(['a,c', 'b,c']);
});

it('asks no more about those that are two, whichever of them keeps it', () => {
  for (const keeper of ['a', 'b']) {
    const garments = ['a', 'b'].map((id) =>
      garment(id, id, id === keeper ? { apart: [id === 'a' ? 'b' : 'a'] } : {}),
    );
    expect(pairsOf(garments, [], new Map()).alike).toEqual([]);
  }
});

it('never takes photos without a record for one file', () => {
  const garments = [
    garment('a', 'one', { colours: [colourOf('red')] }),
    garment('b', 'two', { colours: [colourOf('navy')] }),
  ];
  expect(pairsOf(garments, [], new Map())).toMatchObject({ exact: [], alike: [] });
});
