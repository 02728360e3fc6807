import { useEffect } from 'react';

/** Where each address was left, for as long as the tab lives. */
const left = new Map<string, number>();

/** Whether the next change of address is a step through the history. */
let stepping = false;

// At load and not in an effect: window listeners run in the order they were added, and the router
// renders the new page in its own.
addEventListener('popstate', () => {
  stepping = true;
});

/**
 * Starts a new page at its top and a page gone back to where it was left. Pages load lazily, so the
 * browser's own restoration comes too early.
 */
export function useScrollMemory(location: string): void {
  useEffect(() => {
    history.scrollRestoration = 'manual';
    const target = stepping ? (left.get(location) ?? 0) : 0;
    stepping = false;
    scrollTo(0, target);
    const stop = target > 0 ? reach(target) : undefined;
    const scrolled = (): void => {
      left.set(location, scrollY);
    };
    addEventListener('scroll', scrolled, { passive: true });
    return () => {
      stop?.();
      removeEventListener('scroll', scrolled);
    };
  }, [location]);
}

/** Keeps trying for half a second, while a lazy page grows tall enough. */
function reach(target: number): () => void {
  const until = performance.now() + 500;
  let frame = 0;
  const step = (): void => {
    scrollTo(0, target);
    if (Math.abs(scrollY - target) > 1 && performance.now() < until)
      frame = requestAnimationFrame(step);
  };
  frame = requestAnimationFrame(step);
  return () => cancelAnimationFrame(frame);
}
