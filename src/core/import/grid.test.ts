import { describe, expect, it } from 'vitest';
import { columnsFor, GRID_KEYS, isGridKey, moveInGrid, rowsOf } from './grid.ts';

describe('moveInGrid', () => {
  it('never leaves the list, whatever the key, place and shape', () => {
    for (const count of [1, 2, 7, 12, 13])
      for (const columns of [1, 3, 5])
        for (let index = 0; index < count; index++)
          for (const key of GRID_KEYS) {
            const to = moveInGrid(index, key, columns, count);
            expect(to).toBeGreaterThanOrEqual(0);
            expect(to).toBeLessThan(count);
          }
  });

  it('keeps the column when it moves by rows', () => {
    expect(moveInGrid(4, 'ArrowDown', 3, 12)).toBe(7);
    expect(moveInGrid(4, 'ArrowUp', 3, 12)).toBe(1);
    expect(moveInGrid(1, 'ArrowUp', 3, 12)).toBe(1);
    expect(moveInGrid(0, 'PageDown', 3, 30)).toBe(12);
    expect(moveInGrid(29, 'PageUp', 3, 30)).toBe(17);
  });

  it('reaches the last tile of a short row, and stays in the last row', () => {
    expect(moveInGrid(5, 'ArrowDown', 3, 7)).toBe(6);
    expect(moveInGrid(6, 'ArrowDown', 3, 7)).toBe(6);
    expect(moveInGrid(9, 'ArrowDown', 3, 12)).toBe(9);
  });

  it('undoes a step to the right with a step to the left', () => {
    for (let i = 0; i < 9; i++)
      expect(moveInGrid(moveInGrid(i, 'ArrowRight', 3, 10), 'ArrowLeft', 3, 10)).toBe(i);
  });
});

describe('rows and columns', () => {
  it('keeps every tile, in order, in rows that fit', () => {
    const items = Array.from({ length: 2000 }, (_, i) => i);
    const rows = rowsOf(items, 7);
    expect(rows.flat()).toEqual(items);
    expect(rows.every((r) => r.length <= 7 && r.length > 0)).toBe(true);
  });

  it('has three columns on the narrowest phone and more where there is room', () => {
    expect(columnsFor(320, 160, 4)).toBe(3);
    expect(columnsFor(1000, 160, 8)).toBe(6);
    expect(isGridKey('Enter')).toBe(false);
  });
});
