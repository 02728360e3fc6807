import { type CSSProperties, type KeyboardEvent, memo, useId, useMemo, useRef } from 'react';
import { WindowVirtualizer, type WindowVirtualizerHandle } from 'virtua';
import { columnsFor, rowsOf } from '../../../core/import/grid.ts';
import type { GarmentRecord } from '../../../core/wardrobe/records.ts';
import { VisuallyHidden } from '../../../ui/index.ts';
import { useGrid } from '../../../ui/useGrid.ts';
import { useWidth } from '../../../ui/useWidth.ts';
import { text } from '../text.ts';
import css from './GarmentGrid.module.css';
import { Tile } from './Tile.tsx';

const TILE_MIN = 140;
const GAP = 10;
/** What a tile has below its square picture, and a row around it; pixels. */
const BELOW = 37;

interface Props {
  readonly garments: readonly GarmentRecord[];
  readonly label: string;
  /** Chosen ids; undefined while nothing is being chosen. */
  readonly selection?: ReadonlySet<string> | undefined;
  readonly onToggle?: (id: string) => void;
  /** Delete was pressed on a tile. */
  readonly onDelete?: (id: string) => void;
}

/** Cut-outs in rows, three on phones; only the rows near the screen are in the page. */
export const GarmentGrid = memo(function GarmentGrid(props: Props) {
  const { garments, label, selection, onToggle, onDelete } = props;
  const root = useRef<HTMLElement>(null);
  const list = useRef<WindowVirtualizerHandle>(null);
  const help = useId();
  const width = useWidth(root);
  const columns = columnsFor(width, TILE_MIN, GAP);
  const rows = useMemo(() => rowsOf(garments, columns), [garments, columns]);
  const grid = useGrid({ root, rows: list, columns, count: garments.length });

  const onKeyDown = (event: KeyboardEvent) => {
    const garment = garments[grid.active];
    if (garment && onDelete && (event.key === 'Delete' || event.key === 'Backspace')) {
      event.preventDefault();
      onDelete(garment.id);
      // The next one moves into this place.
      requestAnimationFrame(() =>
        grid.focus(Math.min(grid.active, Math.max(0, garments.length - 2))),
      );
    } else grid.onKeyDown(event);
  };

  return (
    <section
      ref={root}
      aria-label={label}
      aria-describedby={help}
      className={css.grid}
      style={{ '--columns': columns, '--gap': `${GAP}px` } as CSSProperties}
      onKeyDown={onKeyDown}
    >
      <VisuallyHidden>
        <span id={help}>{selection ? text.grid.helpChoosing : text.grid.help}</span>
      </VisuallyHidden>
      <WindowVirtualizer
        ref={list}
        data={rows}
        itemSize={Math.round((width - 8 + GAP) / columns) + BELOW}
        onScrollEnd={grid.onScrollEnd}
      >
        {(row: readonly GarmentRecord[], y: number) => (
          <div key={row[0]?.id} className={css.row}>
            {row.map((garment, x) => {
              const index = y * columns + x;
              return (
                <Tile
                  key={garment.id}
                  garment={garment}
                  index={index}
                  tabbable={index === grid.active}
                  selected={selection?.has(garment.id)}
                  onToggle={onToggle}
                  onFocus={grid.setActive}
                />
              );
            })}
          </div>
        )}
      </WindowVirtualizer>
    </section>
  );
});
