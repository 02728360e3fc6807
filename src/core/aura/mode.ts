/** Who reads an aura on this device: what the person chose, or what the flag says. */
import { DEFAULT_CONFIG, DEFAULT_FLAGS, type RemoteConfig } from '../flags.ts';
import { flagStanding } from '../lab/cohort.ts';
import type { AuraDetectionMode } from './types.ts';

/** The settings that decide. */
export interface ModeSettings {
  readonly auraMode: AuraDetectionMode | 'auto';
  /** Draws this device's share of the flag. */
  readonly localId: string;
  /** Key of the cohort that was joined by its code, or an empty string. */
  readonly cohort: string;
}

/**
 * An explicit choice holds. 'auto' is `blended` where the flag `ml_enabled` reaches this device, by its
 * share or by the cohort it joined, and `heuristic` elsewhere.
 * @param config as `parseConfig` gave it; null (missing or malformed) means the defaults, so no classifier
 */
export function auraModeFor(
  { auraMode, localId, cohort }: ModeSettings,
  config: RemoteConfig | null,
): AuraDetectionMode {
  if (auraMode !== 'auto') return auraMode;
  const flag = (config ?? DEFAULT_CONFIG).flags.ml_enabled ?? DEFAULT_FLAGS.ml_enabled;
  return flagStanding(flag, 'ml_enabled', localId, cohort).on ? 'blended' : 'heuristic';
}
