/** What may have kept a face from being found in a photo. */
import type { Quality, QualityCheck } from '../types.ts';

/** Blur and light hide a face; a small photo alone does not. */
const HIDING: readonly QualityCheck['id'][] = ['sharpness', 'exposure'];

/** The worse of sharpness and light where it is poor, the first of equals; null where neither is. */
export function spoiler({ checks }: Pick<Quality, 'checks'>): QualityCheck | null {
  const poor = checks.filter(({ id, verdict }) => HIDING.includes(id) && verdict === 'poor');
  return poor.sort((a, b) => a.score - b.score)[0] ?? null;
}
