import { type RefObject, useLayoutEffect, useState } from 'react';

/** Width in CSS pixels of an element's inside, told again whenever it changes; `guess` before it is there. */
export function useWidth(root: RefObject<HTMLElement | null>, guess: number): number {
  const [width, setWidth] = useState(guess);
  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return;
    const measure = () => setWidth(element.clientWidth || guess);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [root, guess]);
  return width;
}
