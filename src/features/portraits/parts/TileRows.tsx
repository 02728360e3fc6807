import { type CSSProperties, type ReactNode, useMemo, useRef } from 'react';
import { WindowVirtualizer, type WindowVirtualizerHandle } from 'virtua';
import { columnsFor, rowsOf } from '../../../core/import/grid.ts';
import { VisuallyHidden } from '../../../ui/index.ts';
import { useGrid } from '../../../ui/useGrid.ts';
import { useWidth } from '../../../ui/useWidth.ts';
import css from './TileRows.module.css';

/** What makes a tile one of the grid's: Tab reaches one of them, arrow keys the others. */
export interface TileSpot {
  readonly 'data-index': number;
  readonly tabIndex: 0 | -1;
  readonly onFocus: () => void;
}

interface Props<T> {
  readonly items: readonly T[];
  readonly label: string;
  /** How the keys work, read aloud. */
  readonly help: string;
  /** Least width of a tile, and what it has below its square; pixels. */
  readonly min: number;
  readonly below?: number;
  /** Tiles a row even where fewer would be wide enough; 3 when left out. */
  readonly fewest?: number;
  /** Room between tiles, pixels; 12 when left out. */
  readonly gap?: number;
  readonly children: (item: T, spot: TileSpot) => ReactNode;
}

const GAP = 12;

/** Tiles in rows; only the rows near the screen are in the page. */
export function TileRows<T extends { readonly id: string }>(props: Props<T>) {
  const { items, label, help, min, below = 0, fewest = 3, gap = GAP, children } = props;
  const root = useRef<HTMLDivElement>(null);
  const list = useRef<WindowVirtualizerHandle>(null);
  const width = useWidth(root);
  const columns = Math.max(fewest, columnsFor(width, min, gap));
  const rows = useMemo(() => rowsOf(items, columns), [items, columns]);
  const grid = useGrid({ root, rows: list, columns, count: items.length });
  return (
    <section
      ref={root}
      aria-label={label}
      className={css.grid}
      style={{ '--columns': columns, '--gap': `${gap}px` } as CSSProperties}
      onKeyDown={grid.onKeyDown}
    >
      <VisuallyHidden>
        <p>{help}</p>
      </VisuallyHidden>
      <WindowVirtualizer
        ref={list}
        data={rows}
        itemSize={Math.round(width / columns) + below}
        onScrollEnd={grid.onScrollEnd}
      >
        {(row: readonly T[], y: number) => (
          <div key={row[0]?.id} className={css.row}>
            {row.map((item, x) => {
              const index = y * columns + x;
              return children(item, {
                'data-index': index,
                tabIndex: index === grid.active ? 0 : -1,
                onFocus: () => grid.setActive(index),
              });
            })}
          </div>
        )}
      </WindowVirtualizer>
    </section>
  );
}
