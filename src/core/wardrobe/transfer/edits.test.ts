import { expect, it } from 'vitest';
import { garment } from '../browse/testing-garment.ts';
import { editOf } from './edits.ts';
import { rowOf } from './table.ts';

const shirt = garment('shirt', 'shirt', {}, { brand: 'Uniqlo', notes: 'a\r\nb', price: 12 });
const row = rowOf(shirt, { photos: [], cutOuts: [] });

it('finds nothing changed in a table as it went out, nor in one without some columns', () => {
  expect(editOf(row, shirt)).toEqual({});
  expect(editOf({ ...row, notes: 'a\nb', brand: '', price: '' }, shirt)).toEqual({});
});

it('reads each cell that differs', () => {
  const changed = {
    ...row,
    category: 'blouse',
    formality: '0.7',
    tags: 'work;minimal',
    price: '30',
    bought_on: '2026-01-31',
    photos: 'else.jpg',
  };
  expect(editOf(changed, shirt)).toEqual({
    category: 'blouse',
    formality: 0.7,
    tags: ['work', 'minimal'],
    price: 30,
    boughtOn: '2026-01-31',
  });
});

it('names the cell that is wrong', () => {
  expect(() => editOf({ ...row, category: 'toga' }, shirt)).toThrow(/category/);
  expect(() => editOf({ ...row, formality: '0,7' }, shirt)).toThrow(/formality/);
  expect(() => editOf({ ...row, bought_on: '31/01/2026' }, shirt)).toThrow(/bought_on/);
});
