import { expect, it } from 'vitest';
import { SEASONS } from '../../../core/wardrobe/taxonomy.ts';
import { isNews, parsePrice, toggled } from './edit.ts';
import { likest } from './likest.ts';
import { garmentReading, garmentRecord } from './testing-garments.ts';

const record = garmentRecord();

it('takes saying again what was read for news, once', () => {
  const { category } = record;
  expect(isNews(record, { category })).toBe(true);
  expect(isNews({ ...record, corrected: ['category'] }, { category })).toBe(false);
  expect(isNews({ ...record, corrected: ['category'] }, { category: 'coat' })).toBe(true);
  expect(isNews(record, { brand: record.brand })).toBe(false);
  expect(isNews(record, { brand: `${record.brand}!` })).toBe(true);
});

it('keeps chosen ones in their order', () => {
  expect(toggled(SEASONS, ['winter', 'spring'], 'summer')).toEqual(['spring', 'summer', 'winter']);
  expect(toggled(SEASONS, ['winter', 'spring'], 'winter')).toEqual(['spring']);
  expect(toggled(SEASONS, [], 'autumn')).toEqual(['autumn']);
});

it('reads prices as people type them', () => {
  const typed = ['12', '12,5', '12.50', ' 1 299,90 ', '1,299.90', '1.299,90', '1.299', '0', ''];
  expect(typed.map(parsePrice)).toEqual([12, 12.5, 12.5, 1299.9, 1299.9, 1299.9, 1299, 0, null]);
  for (const bad of ['abc', '-3', '1.2.3', '12.345.6', '12 EUR', '.5', '1e3'])
    expect(parsePrice(bad), bad).toBeUndefined();
});

it('joins what fills the same slot, there the largest, and else the largest of all', () => {
  const at = (slot: 'top' | 'bottom' | 'shoes', side: number) =>
    garmentReading({ slot, box: { x: 0, y: 0, width: side, height: side } });
  const garments = [at('bottom', 0.9), at('top', 0.2), at('top', 0.4)];
  expect(likest({ garments }, { slot: 'top' })).toBe(garments[2]);
  expect(likest({ garments }, { slot: 'shoes' })).toBe(garments[0]);
  expect(likest({ garments: [] }, { slot: 'top' })).toBeNull();
});
