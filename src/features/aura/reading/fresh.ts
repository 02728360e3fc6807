/** Whether a stored reading still says what a new one would. */
import { CATALOG } from '../../../../models/catalog.ts';
import { AURA_RULES } from '../../../core/aura/engine.ts';
import type { AuraDetectionMode, AuraReading } from '../../../core/aura/types.ts';
import type { MadeBy } from '../../../core/types.ts';

/** A full reading, made the way it is to be made now, by the versions that are here now. */
export function isCurrent(
  { blend, by }: Pick<AuraReading, 'blend' | 'by'>,
  mode: AuraDetectionMode,
): boolean {
  return blend?.mode === mode && by.every(isNewest);
}

/** What this version does not know cannot be newer here. */
function isNewest({ role, model, version, backend }: MadeBy): boolean {
  if (backend === 'rule') return role !== AURA_RULES.role || version === AURA_RULES.version;
  const known = CATALOG.find(({ id }) => id === model);
  return known === undefined || known.version === version;
}

/**
 * What a full reading lacks because it could not be had at the time; it stands without. The classifier is
 * not asked of a picture whose colours cannot be told, nor of one in which no person is.
 */
export function missingParts({
  blend,
  by,
  doubts,
  clusters,
}: Pick<AuraReading, 'blend' | 'by' | 'doubts' | 'clusters'>): ('parts' | 'classifier')[] {
  if (!blend) return [];
  const parts = by.some(({ role }) => role === 'person-parts');
  const nobody = clusters.every(({ part }) => part === 'frame');
  const asked = blend.mode !== 'heuristic' && !doubts?.length && !nobody;
  const heard = !asked || blend.classifier !== null;
  return [...(parts ? [] : (['parts'] as const)), ...(heard ? [] : (['classifier'] as const))];
}
