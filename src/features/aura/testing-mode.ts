/** For tests: who reads auras, as on a device that joined the cohort of the shipped configuration. */
import type { AuraDetectionMode } from '../../core/aura/types.ts';
import { cohortKey } from '../../core/lab/cohort.ts';
import { setSetting } from '../../data/settings.ts';

/** Chooses a mode where the classifier may be chosen. */
export async function chooseMode(mode: AuraDetectionMode): Promise<void> {
  await setSetting('cohort', cohortKey('first-light'));
  await setSetting('auraMode', mode);
}
