import type { ReactNode } from 'react';
import type { ImportItem } from '../core/import/view.ts';
import { Button, LinkButton } from './Button.tsx';
import { faultText } from './fault-text.ts';
import styles from './ImportStatus.module.css';

interface RowProps {
  readonly name: string;
  readonly why: ReactNode;
  /** What can be done about it: a button or a link. */
  readonly act?: ReactNode;
}

/** One file of an import: its name, what came of it, and what to do. */
export function ImportRow({ name, why, act }: RowProps) {
  return (
    <li className={styles.item}>
      <div className={styles.words}>
        <p className={styles.name} title={name}>
          {name}
        </p>
        <p className={styles.why}>{why}</p>
      </div>
      {act && <div className={styles.act}>{act}</div>}
    </li>
  );
}

interface FailureProps {
  readonly item: ImportItem;
  readonly retry: string;
  readonly onRetry: (item: ImportItem) => void;
}

/** A file that could not be read: its name, what is wrong, and what to do next. */
export function FailureRow({ item, retry, onRetry }: FailureProps) {
  const { title, next } = faultText[item.fault ?? 'internal'];
  const act = item.retriable && <Button onClick={() => onRetry(item)}>{retry}</Button>;
  return <ImportRow name={item.name} why={`${title}. ${next}`} act={act} />;
}

interface DuplicateProps {
  readonly item: ImportItem;
  readonly why: string;
  readonly open: string;
  /** Where what was kept before is shown, or null. */
  readonly href: string | null;
}

/** A file that was kept before, with the way to what it became. */
export function DuplicateRow({ item, why, open, href }: DuplicateProps) {
  const act = href !== null && <LinkButton href={href}>{open}</LinkButton>;
  return <ImportRow name={item.name} why={why} act={act} />;
}
