import { type ReactNode, useState } from 'react';
import { Button } from '../../../ui/index.ts';
import { text } from '../text.ts';
import css from './ImportStatus.module.css';

/** Rows shown at first. */
const FIRST = 5;

/** A list that shows its first rows, and the others when asked. */
export function ShortList({ children }: { children: readonly ReactNode[] }) {
  const [all, setAll] = useState(false);
  return (
    <>
      <ul className={css.list}>{all ? children : children.slice(0, FIRST)}</ul>
      {!all && children.length > FIRST && (
        <Button variant="quiet" className={css.clear} onClick={() => setAll(true)}>
          {text.importing.showAll(children.length)}
        </Button>
      )}
    </>
  );
}
