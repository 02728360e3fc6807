import { type RefObject, useEffect, useRef } from 'react';

/**
 * Names the document and hands the focus to the page's heading, as the kit's `Page` does; not for
 * the page that the visit began with, where the browser's own start is right.
 */
export function useHeading(title: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Aura`;
  }, [title]);
  useEffect(() => {
    const first = performance.getEntriesByType('navigation')[0];
    if (first?.name !== location.href) heading.current?.focus({ preventScroll: true });
  }, []);
  return heading;
}
