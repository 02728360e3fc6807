import { foldVector } from '../../../core/import/overlay.ts';
import { reading as words } from '../text-reading.ts';
import css from './EmbeddingStrip.module.css';

const BARS = 64;

/** A tiny picture of an embedding: it says that there is one, not what it means. */
export function EmbeddingStrip({ vector }: { vector: Float32Array }) {
  const bars = foldVector(vector, BARS);
  const path = bars
    .map((value, i) => `M${i + 0.5} 16V${(16 - Math.max(1, value * 16)).toFixed(2)}`)
    .join('');
  return (
    <div className={css.strip}>
      <p className={css.line}>{words.embedding(vector.length)}</p>
      <svg
        className={css.bars}
        viewBox={`0 0 ${BARS} 16`}
        preserveAspectRatio="none"
        role="img"
        aria-label={words.embeddingPicture(vector.length)}
      >
        <path d={path} />
      </svg>
    </div>
  );
}
