import { ChevronDown } from 'lucide-react';
import type { Embedding, MadeBy } from '../../../core/types.ts';
import { ms } from '../../../ui/index.ts';
import { reading as words } from '../text-reading.ts';
import { EmbeddingStrip } from './EmbeddingStrip.tsx';
import css from './Provenance.module.css';

interface Props {
  readonly by: readonly MadeBy[];
  readonly totalMs: number;
  readonly embedding: Embedding | null;
}

/** Which model or rule made each part, on what, and how long it took. */
export function Provenance({ by, totalMs, embedding }: Props) {
  return (
    <details className={css.details}>
      <summary className={css.summary}>
        {words.provenance}
        <ChevronDown className={css.mark} size={22} strokeWidth={1.75} aria-hidden="true" />
      </summary>
      <div className={css.body}>
        <ul className={css.list}>
          {by.map((made) => (
            <li key={`${made.role}-${made.model}`} className={css.row}>
              <span className={css.role}>{words.role(made.role)}</span>
              <span className={css.model}>
                {made.backend === 'rule'
                  ? `${made.model}, ${words.rule}, ${words.version(made.version)}`
                  : `${made.model}, ${words.version(made.version)}, ${made.backend}`}
              </span>
              <span className={css.ms}>{ms(made.ms)}</span>
            </li>
          ))}
        </ul>
        {embedding && <EmbeddingStrip vector={embedding.vector} />}
        <p className={css.total}>{words.total(ms(totalMs))}</p>
      </div>
    </details>
  );
}

/** The makers of one reading, each once: those of the photo, of the face, of the colours. */
export function allMakers(...groups: readonly (readonly MadeBy[])[]): MadeBy[] {
  const seen = new Map<string, MadeBy>();
  for (const made of groups.flat()) seen.set(`${made.role}/${made.model}`, made);
  return [...seen.values()];
}
