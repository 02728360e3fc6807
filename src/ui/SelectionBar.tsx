import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './SelectionBar.module.css';

interface Props {
  /** How many are chosen, in words. */
  readonly words: string;
  /** What can be done with them: buttons. */
  readonly children: ReactNode;
  /** Short buttons: they stay beside the words on phones too. */
  readonly compact?: boolean;
}

/** How many are chosen and what can be done with them, within reach of the thumb. */
export function SelectionBar({ words, children, compact }: Props) {
  return (
    <div className={styles.bar}>
      <output className={styles.count}>{words}</output>
      <div className={cx(styles.acts, !compact && styles.full)}>{children}</div>
    </div>
  );
}
