import { engineColor, reasonsFor, speakers } from '../../core/aura/reasons.ts';
import type { AuraReading } from '../../core/aura/types.ts';
import { text } from './text.ts';

/** Where a colour came from, in words: the parts that speak for it, or who decided without them. */
export function sourceOf(aura: Pick<AuraReading, 'primary' | 'blend' | 'clusters'>): string {
  const color = engineColor(aura);
  if (color !== aura.primary) return text.byClassifier;
  if (aura.clusters.length === 0) return text.readFrom([text.parts.frame]);
  const parts = speakers(reasonsFor(aura.clusters, color));
  return parts.length > 0 ? text.readFrom(parts.map((part) => text.parts[part])) : text.littleSeen;
}
