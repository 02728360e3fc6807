import type { LineFault } from '../../../core/lab/jsonl.ts';
import { text } from '../text.ts';
import css from './LineFaults.module.css';

/** Lines shown one by one; the rest is counted. */
const SHOWN = 20;

/** Which lines of a file were left out, and why; nothing when none were. */
export function LineFaults({ faults }: { readonly faults: readonly LineFault[] }) {
  if (faults.length === 0) return null;
  return (
    <details className={css.faults}>
      <summary className={css.summary}>{text.leftOut(faults.length)}</summary>
      <ul className={css.list}>
        {faults.slice(0, SHOWN).map(({ line, reason }) => (
          <li key={line}>{text.atLine(line, reason)}</li>
        ))}
        {faults.length > SHOWN && <li>{text.andMore(faults.length - SHOWN)}</li>}
      </ul>
    </details>
  );
}
