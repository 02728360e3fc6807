import { ChevronDown } from 'lucide-react';
import type { MadeBy } from '../../../../core/types.ts';
import { ms } from '../../../../ui/index.ts';
import { text } from '../text.ts';
import css from './Makers.module.css';

/** Which model or rule made the reading, in which version, and how long each took. */
export function Makers({ by }: { readonly by: readonly MadeBy[] }) {
  return (
    <details className={css.details}>
      <summary className={css.summary}>
        {text.makers}
        <ChevronDown className={css.mark} size={22} strokeWidth={1.75} aria-hidden="true" />
      </summary>
      <ul className={css.list}>
        {by.map(({ role, model, version, backend, ms: took }) => {
          const rule = backend === 'rule';
          return (
            <li key={`${role} ${model}`} className={css.row}>
              <span>{text.role(role, rule)}</span>
              <span className={css.ms}>{ms(took)}</span>
              <span className={css.model}>
                {`${model}, ${text.version(version)}, ${rule ? text.rule : backend}`}
              </span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
