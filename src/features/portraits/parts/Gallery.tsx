import { type CSSProperties, type KeyboardEvent, useMemo, useRef } from 'react';
import { WindowVirtualizer, type WindowVirtualizerHandle } from 'virtua';
import { columnsFor, rowsOf } from '../../../core/import/grid.ts';
import type { Tile } from '../../../core/import/view.ts';
import { VisuallyHidden } from '../../../ui/index.ts';
import { useGrid } from '../../../ui/useGrid.ts';
import { useWidth } from '../../../ui/useWidth.ts';
import { text } from '../text.ts';
import css from './Gallery.module.css';
import { GalleryTile } from './GalleryTile.tsx';

const TILE_MIN = 150;
const GAP = 8;

interface Props {
  readonly tiles: readonly Tile[];
  /** Chosen ids in selection mode, undefined outside it. */
  readonly selection: ReadonlySet<string> | undefined;
  readonly onToggle: (id: string) => void;
  /** Delete was pressed on a tile. */
  readonly onDelete: (id: string) => void;
}

/** All photos in rows of squares; only the rows near the screen are in the page. */
export function Gallery({ tiles, selection, onToggle, onDelete }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const list = useRef<WindowVirtualizerHandle>(null);
  const width = useWidth(root);
  const columns = columnsFor(width, TILE_MIN, GAP);
  const rows = useMemo(() => rowsOf(tiles, columns), [tiles, columns]);
  const grid = useGrid({ root, rows: list, columns, count: tiles.length });

  const onKeyDown = (event: KeyboardEvent) => {
    const tile = tiles[grid.active];
    if (tile && (event.key === 'Delete' || event.key === 'Backspace')) {
      event.preventDefault();
      onDelete(tile.id);
      // The next photo moves into this place.
      requestAnimationFrame(() => grid.focus(Math.min(grid.active, Math.max(0, tiles.length - 2))));
    } else grid.onKeyDown(event);
  };

  return (
    <>
      <VisuallyHidden>
        <p id="gallery-help">{text.gallery.help}</p>
      </VisuallyHidden>
      <section
        ref={root}
        aria-label={text.gallery.label}
        aria-describedby="gallery-help"
        className={css.grid}
        style={{ '--columns': columns } as CSSProperties}
        onKeyDown={onKeyDown}
      >
        <WindowVirtualizer
          ref={list}
          data={rows}
          itemSize={Math.round(width / columns)}
          onScrollEnd={grid.onScrollEnd}
        >
          {(row: readonly Tile[], y: number) => (
            <div key={row[0]?.id} className={css.row}>
              {row.map((tile, x) => {
                const index = y * columns + x;
                return (
                  <GalleryTile
                    key={tile.id}
                    tile={tile}
                    index={index}
                    tabbable={index === grid.active}
                    selected={selection?.has(tile.id)}
                    onToggle={onToggle}
                    onFocus={grid.setActive}
                  />
                );
              })}
            </div>
          )}
        </WindowVirtualizer>
      </section>
    </>
  );
}
