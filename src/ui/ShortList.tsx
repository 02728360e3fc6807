import { type ReactNode, useState } from 'react';
import { Button } from './Button.tsx';
import styles from './ImportStatus.module.css';

/** Rows shown at first. */
const FIRST = 5;

interface Props {
  readonly children: readonly ReactNode[];
  /** The words of the button that shows all `n`. */
  readonly all: (n: number) => string;
}

/** A list that shows its first rows, and the others when asked. */
export function ShortList({ children, all }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <ul className={styles.list}>{open ? children : children.slice(0, FIRST)}</ul>
      {!open && children.length > FIRST && (
        <Button variant="quiet" className={styles.clear} onClick={() => setOpen(true)}>
          {all(children.length)}
        </Button>
      )}
    </>
  );
}
