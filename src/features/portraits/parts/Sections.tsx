import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { useResume } from '../renew/useResume.ts';
import { text } from '../text.ts';
import css from './Sections.module.css';

const SECTIONS = [
  ['/portraits', 'all'],
  ['/portraits/best', 'best'],
  ['/portraits/people', 'people'],
  ['/portraits/vibes', 'vibes'],
  ['/portraits/alike', 'alike'],
  ['/portraits/rate', 'rate'],
  ['/portraits/options', 'options'],
] as const;

/** The views of Portraits side by side, on each of them. What was left unfinished goes on behind any. */
export function Sections() {
  useResume();
  const [location] = useLocation();
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    const nav = list.current;
    const current = nav?.querySelector<HTMLElement>(`a[href="${location}"]`);
    if (nav && current)
      nav.scrollLeft = current.offsetLeft - (nav.clientWidth - current.offsetWidth) / 2;
  }, [location]);
  return (
    <nav ref={list} className={css.sections} aria-label={text.sections.label}>
      {SECTIONS.map(([href, id]) => (
        <Link
          key={id}
          href={href}
          className={css.section}
          aria-current={location === href ? 'page' : undefined}
        >
          {text.sections[id]}
        </Link>
      ))}
    </nav>
  );
}
