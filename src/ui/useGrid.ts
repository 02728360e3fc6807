import {
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import type { WindowVirtualizerHandle } from 'virtua';
import { isGridKey, moveInGrid } from '../core/import/grid.ts';

interface Options {
  readonly root: RefObject<HTMLElement | null>;
  readonly rows: RefObject<WindowVirtualizerHandle | null>;
  readonly columns: number;
  readonly count: number;
}

/** How long a row may take to be mounted after scrolling to it, milliseconds. */
const PATIENCE_MS = 3_000;
/** How long after that a row may still be replaced while sizes are measured, milliseconds. */
const SETTLE_MS = 400;

/**
 * Roving focus in a virtual grid: one tile is reachable by Tab, arrow keys lead to the others, and
 * rows that are not mounted are scrolled to first.
 */
export function useGrid({ root, rows, columns, count }: Options) {
  const [active, setActive] = useState(0);
  const frame = useRef(0);
  const at = Math.min(active, Math.max(0, count - 1));

  const focus = useCallback(
    (index: number) => {
      setActive(index);
      cancelAnimationFrame(frame.current);
      rows.current?.scrollToIndex(Math.floor(index / columns), { align: 'nearest' });
      let until = performance.now() + PATIENCE_MS;
      let found = false;
      const attempt = () => {
        const tile = tileAt(root.current, index);
        // Whoever took the focus elsewhere in the meantime keeps it.
        const free = !found || document.activeElement === document.body;
        if (tile && free && document.activeElement !== tile) tile.focus({ preventScroll: true });
        if (tile && !found) until = performance.now() + SETTLE_MS;
        found ||= tile !== null;
        if (performance.now() < until) frame.current = requestAnimationFrame(attempt);
      };
      attempt();
    },
    [columns, root, rows],
  );

  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      if (!isGridKey(event.key) || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      focus(moveInGrid(at, event.key, columns, count));
    },
    [at, columns, count, focus],
  );

  /** When a scroll took the reachable tile out of the page, the first visible one takes its place. */
  const onScrollEnd = useCallback(() => {
    const handle = rows.current;
    if (!handle || tileAt(root.current, at)) return;
    setActive(Math.min(count - 1, handle.findItemIndex(handle.scrollOffset) * columns));
  }, [at, columns, count, root, rows]);

  return { active: at, setActive, focus, onKeyDown, onScrollEnd };
}

function tileAt(root: HTMLElement | null, index: number): HTMLElement | null {
  return root?.querySelector<HTMLElement>(`[data-index="${index}"]`) ?? null;
}
