import type { AuraReading } from '../../core/aura/types.ts';
import { text } from './text.ts';

/** The two parts of the picture that gave most of the colour, in words, the larger first. */
export function partsOf(aura: Pick<AuraReading, 'clusters'>): string[] {
  const areas = new Map<AuraReading['clusters'][number]['part'], number>();
  for (const { part, area } of aura.clusters) areas.set(part, (areas.get(part) ?? 0) + area);
  const most = [...areas].sort((a, b) => b[1] - a[1]).slice(0, 2);
  return most.length > 0 ? most.map(([part]) => text.parts[part]) : [text.parts.frame];
}
