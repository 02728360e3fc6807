import {
  type CSSProperties,
  type RefObject,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { WindowVirtualizer, type WindowVirtualizerHandle } from 'virtua';
import { Link } from 'wouter';
import { columnsFor, rowsOf } from '../../../../core/import/grid.ts';
import { useThumb } from '../../parts/thumbs.ts';
import { useGrid } from '../../parts/useGrid.ts';
import { text } from '../text.ts';
import css from './VibePhotos.module.css';

/** One photo of the grid. */
export interface VibeTile {
  readonly photoId: string;
  /** Its day in words. */
  readonly when: string;
}

interface Props {
  readonly label: string;
  readonly tiles: readonly VibeTile[];
}

const LEAST_SIDE = 110;
const GAP = 8;

/** The photos of a vibe in rows of squares; only the rows near the screen are in the page. */
export function VibePhotos({ label, tiles }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const list = useRef<WindowVirtualizerHandle>(null);
  const width = useWidth(root);
  const columns = columnsFor(width, LEAST_SIDE, GAP);
  const rows = useMemo(() => rowsOf(tiles, columns), [tiles, columns]);
  const grid = useGrid({ root, rows: list, columns, count: tiles.length });
  return (
    <section
      ref={root}
      aria-label={label}
      className={css.grid}
      style={{ '--columns': columns } as CSSProperties}
      onKeyDown={grid.onKeyDown}
    >
      <WindowVirtualizer
        ref={list}
        data={rows}
        itemSize={Math.round(width / columns)}
        onScrollEnd={grid.onScrollEnd}
      >
        {(row: readonly VibeTile[], y: number) => (
          <div key={row[0]?.photoId} className={css.row}>
            {row.map((tile, x) => {
              const index = y * columns + x;
              return (
                <Link
                  key={tile.photoId}
                  href={`/portraits/${tile.photoId}`}
                  className={css.tile}
                  aria-label={text.tile(tile.when)}
                  data-index={index}
                  tabIndex={index === grid.active ? 0 : -1}
                  onFocus={() => grid.setActive(index)}
                >
                  <Thumb photoId={tile.photoId} />
                </Link>
              );
            })}
          </div>
        )}
      </WindowVirtualizer>
    </section>
  );
}

function Thumb({ photoId }: { readonly photoId: string }) {
  const url = useThumb(photoId);
  return url ? (
    <img className={css.photo} src={url} alt="" decoding="async" draggable={false} />
  ) : null;
}

function useWidth(root: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(() => Math.min(globalThis.innerWidth, 1_120));
  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return;
    const measure = () => setWidth(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [root]);
  return width;
}
