/** Keys that move the focus in a grid of tiles. */
export const GRID_KEYS = [
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'PageUp',
  'PageDown',
] as const;
export type GridKey = (typeof GRID_KEYS)[number];

/** Rows that PageUp and PageDown move by. */
const PAGE_ROWS = 4;

/** Whether a key is one that moves in the grid. */
export function isGridKey(key: string): key is GridKey {
  return (GRID_KEYS as readonly string[]).includes(key);
}

/**
 * The tile that a key leads to, from tile `index` of `count` in rows of `columns`.
 * Stays inside 0..count-1; a step down from the last full row lands on the last tile.
 */
export function moveInGrid(index: number, key: GridKey, columns: number, count: number): number {
  if (count <= 0) return 0;
  const last = count - 1;
  const from = Math.min(Math.max(index, 0), last);
  const down = (rows: number) => {
    const rowsBelow = Math.floor(last / columns) - Math.floor(from / columns);
    return Math.min(from + Math.min(rows, rowsBelow) * columns, last);
  };
  const up = (rows: number) => from - Math.min(rows, Math.floor(from / columns)) * columns;
  switch (key) {
    case 'ArrowLeft':
      return Math.max(from - 1, 0);
    case 'ArrowRight':
      return Math.min(from + 1, last);
    case 'ArrowUp':
      return up(1);
    case 'ArrowDown':
      return down(1);
    case 'PageUp':
      return up(PAGE_ROWS);
    case 'PageDown':
      return down(PAGE_ROWS);
    case 'Home':
      return 0;
    case 'End':
      return last;
  }
}

/** Cuts a list into rows of `columns`; the last row may be shorter. `columns` is at least 1. */
export function rowsOf<T>(items: readonly T[], columns: number): T[][] {
  const rows: T[][] = [];
  for (let i = 0; i < items.length; i += columns) rows.push(items.slice(i, i + columns));
  return rows;
}

/** How many square tiles of at least `min` pixels fit a width with `gap` between; 3 at least. */
export function columnsFor(width: number, min: number, gap: number): number {
  return Math.max(3, Math.floor((width + gap) / (min + gap)));
}
