import { ChevronDown } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { text } from '../text.ts';
import css from './Leftovers.module.css';

interface Props {
  readonly failed: number;
  readonly duplicates: number;
  readonly refused: number;
  readonly children: ReactNode;
}

/** One line for the photos that became no garment; pressed, it opens what there is to say of them. */
export function Leftovers({ failed, duplicates, refused, children }: Props) {
  const id = useId();
  const [open, setOpen] = useState(false);
  if (failed + duplicates + refused === 0) return null;
  return (
    <>
      <button
        type="button"
        className={css.line}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {text.importing.leftovers(failed, duplicates, refused)}
        <ChevronDown className={css.arrow} size={20} strokeWidth={1.75} aria-hidden="true" />
      </button>
      <div id={id} className={css.more} hidden={!open}>
        {children}
      </div>
    </>
  );
}
