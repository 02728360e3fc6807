import type { Embedding, MadeBy } from '../../../core/types.ts';
import { MakersCard, ms } from '../../../ui/index.ts';
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
  const rows = by.map(({ role, model, version, backend, ms: took }) => ({
    key: `${role}-${model}`,
    what: words.role(role),
    by: `${model}, ${words.version(version)}, ${backend === 'rule' ? words.rule : backend}`,
    took: ms(took),
  }));
  return (
    <MakersCard title={words.provenance} rows={rows}>
      {embedding && <EmbeddingStrip vector={embedding.vector} />}
      <p className={css.total}>{words.total(ms(totalMs))}</p>
    </MakersCard>
  );
}

/** The makers of one reading, each once: those of the photo, of the face, of the colours. */
export function allMakers(...groups: readonly (readonly MadeBy[])[]): MadeBy[] {
  const seen = new Map<string, MadeBy>();
  for (const made of groups.flat()) seen.set(`${made.role}/${made.model}`, made);
  return [...seen.values()];
}
