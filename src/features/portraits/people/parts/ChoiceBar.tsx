import type { ReactNode } from 'react';
import css from './ChoiceBar.module.css';

/** How many are chosen and what can be done with them, within reach of the thumb. */
export function ChoiceBar({ count, children }: { count: string; children: ReactNode }) {
  return (
    <div className={css.bar}>
      <output className={css.count}>{count}</output>
      <div className={css.acts}>{children}</div>
    </div>
  );
}
