import type { LucideIcon } from 'lucide-react';
import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import css from './Rows.module.css';

interface RowProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly line: string;
  readonly href?: string;
  readonly onPress?: () => void;
}

/** One thing to go to or to do, with a line that says what it is. */
export function Row({ icon: Icon, title, line, href, onPress }: RowProps) {
  const content = (
    <>
      <span className={css.icon}>
        <Icon size={22} strokeWidth={1.75} aria-hidden="true" />
      </span>
      <span className={css.words}>
        <span className={css.title}>{title}</span>
        <span className={css.line}>{line}</span>
      </span>
      <ChevronRight size={20} strokeWidth={1.75} aria-hidden="true" />
    </>
  );
  return (
    <li>
      {href === undefined ? (
        <button type="button" className={css.row} onClick={onPress}>
          {content}
        </button>
      ) : (
        <Link href={href} className={css.row}>
          {content}
        </Link>
      )}
    </li>
  );
}

/** A list of them. */
export function Rows({ children }: { readonly children: ReactNode }) {
  return <ul className={css.rows}>{children}</ul>;
}
