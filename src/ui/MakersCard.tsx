import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import css from './MakersCard.module.css';

export interface MakerRow {
  readonly key: string;
  /** What was done. */
  readonly what: string;
  /** Which model or rule did it, in which version, on what. */
  readonly by: string;
  readonly took: string;
}

interface Props {
  readonly title: string;
  readonly rows: readonly MakerRow[];
  readonly children?: ReactNode;
}

/** What made a result: one row a model or rule, folded away until it is asked for. */
export function MakersCard({ title, rows, children }: Props) {
  return (
    <details className={css.details}>
      <summary className={css.summary}>
        {title}
        <ChevronDown className={css.mark} size={22} strokeWidth={1.75} aria-hidden="true" />
      </summary>
      <div className={css.body}>
        <ul className={css.list}>
          {rows.map(({ key, what, by, took }) => (
            <li key={key} className={css.row}>
              <span>{what}</span>
              <span className={css.took}>{took}</span>
              <span className={css.by}>{by}</span>
            </li>
          ))}
        </ul>
        {children}
      </div>
    </details>
  );
}
