import { type RefObject, useLayoutEffect, useState } from 'react';

/** Width in pixels of an element's inside, told again whenever it changes; a guess before it is there. */
export function useWidth(root: RefObject<HTMLElement | null>): number {
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
