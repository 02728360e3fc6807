/** A person's faces in the order of their ranking. */

import type { FaceFacts } from '../../../core/portrait/facts.ts';
import type { Ranked } from '../../../core/scoring/rank.ts';

/** The faces as they are ranked; those that are not, as while it is made anew, last as they came. */
export function bestFirst(
  faces: readonly FaceFacts[],
  ranked: readonly Pick<Ranked, 'id'>[],
): readonly FaceFacts[] {
  const places = new Map(ranked.map(({ id }, i) => [id, i]));
  const place = ({ id }: FaceFacts) => places.get(id) ?? ranked.length;
  return faces.toSorted((a, b) => place(a) - place(b));
}
