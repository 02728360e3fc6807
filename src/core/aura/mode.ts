/** Who reads an aura on this device: what the person chose, or what the flag says. */
import { DEFAULT_CONFIG, DEFAULT_FLAGS, type RemoteConfig } from '../flags.ts';
import { type FlagStanding, flagStanding } from '../lab/cohort.ts';
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
 * Where this device stands with the flag `ml_enabled`: whether the classifier may read here, and why.
 * @param config as `parseConfig` gave it; null (missing or malformed) means the defaults, so no classifier
 */
export function classifierStanding(
  { localId, cohort }: Pick<ModeSettings, 'localId' | 'cohort'>,
  config: RemoteConfig | null,
): FlagStanding {
  const flag = (config ?? DEFAULT_CONFIG).flags.ml_enabled ?? DEFAULT_FLAGS.ml_enabled;
  return flagStanding(flag, 'ml_enabled', localId, cohort);
}

/**
 * Who reads. Where the flag `ml_enabled` reaches this device, by its share or by the cohort it joined, a
 * choice holds and 'auto' is `blended`; elsewhere it is `heuristic`, whatever was chosen before.
 * @param config as for `classifierStanding`
 */
export function auraModeFor(
  settings: ModeSettings,
  config: RemoteConfig | null,
): AuraDetectionMode {
  if (!classifierStanding(settings, config).on) return 'heuristic';
  return settings.auraMode === 'auto' ? 'blended' : settings.auraMode;
}
