import { type RefObject, useLayoutEffect, useState } from 'react';

/**
 * Width in CSS pixels of an element's inside, told again whenever it changes. Before it is there, and
 * while it is not laid out, `guess`; without one the width of a wide page.
 */
export function useWidth(root: RefObject<HTMLElement | null>, guess?: number): number {
  const [width, setWidth] = useState(() => guess ?? Math.min(globalThis.innerWidth, 1_120));
  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return;
    const measure = () => setWidth(element.clientWidth || (guess ?? 0));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [root, guess]);
  return width;
}
