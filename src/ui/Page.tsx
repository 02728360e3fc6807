import { ChevronLeft } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { cx } from './cx.ts';
import styles from './Page.module.css';

export interface PageProps {
  readonly title: string;
  /** Where the back link leads; none on a main place. */
  readonly back?: string | undefined;
  /** One thing at the right of the title. */
  readonly aside?: ReactNode;
  /** A line under the title. */
  readonly lead?: string | undefined;
  /** A line above the title (the date on Today). */
  readonly over?: string | undefined;
  /** 'narrow' (default) is for reading, 'wide' for grids and columns. */
  readonly width?: 'narrow' | 'wide' | undefined;
  readonly children: ReactNode;
}

/** The address whose page was shown last: the first page of a visit must not take the focus. */
let shown: string | null = null;

/** One page: names the document, and hands the focus to its heading when the address changes. */
export function Page({ title, back, aside, lead, over, width = 'narrow', children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [location] = useLocation();
  useEffect(() => {
    document.title = `${title} · Aura`;
  }, [title]);
  useEffect(() => {
    if (shown !== null && shown !== location) heading.current?.focus({ preventScroll: true });
    shown = location;
  }, [location]);
  return (
    <div className={cx(styles.page, styles[width])}>
      <header className={styles.head}>
        {back && (
          <Link href={back} className={styles.back} aria-label="Back">
            <ChevronLeft size={22} strokeWidth={1.75} aria-hidden />
          </Link>
        )}
        <div className={styles.words}>
          {over && <p className={styles.over}>{over}</p>}
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {title}
          </h1>
        </div>
        {aside && <div className={styles.aside}>{aside}</div>}
      </header>
      {lead && <p className={styles.lead}>{lead}</p>}
      {children}
    </div>
  );
}
