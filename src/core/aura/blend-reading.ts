/** The engine's reading with the classifier's answer blended in: one way for photos and for live frames. */
import { blendAura, leader } from './blend.ts';
import { paletteOf } from './palette.ts';
import { AURA_COLORS, type AuraBlend, type AuraDetectionMode, type AuraReading } from './types.ts';

type EngineReading = Omit<AuraReading, 'by'>;

/**
 * The reading by mode; see `blendAura`. Where another colour than the engine's leads, the engine's comes
 * second, and the palette is made for the two.
 */
export function blendReading(
  engine: EngineReading,
  classifier: readonly number[] | null,
  mode: AuraDetectionMode,
): EngineReading & { readonly blend: AuraBlend } {
  const { probabilities, blend } = blendAura(engine.probabilities, classifier, mode);
  const at = leader(probabilities);
  const shared = { ...engine, blend, probabilities, confidence: probabilities[at]! };
  const primary = AURA_COLORS[at]!;
  if (primary === engine.primary) return shared;
  const secondary = engine.primary;
  return { ...shared, primary, secondary, palette: paletteOf(engine.clusters, primary, secondary) };
}
