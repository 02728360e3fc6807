/**
 * Idle work after the first paint, so that the first photo does not wait. Only for people who read
 * photos here before, and only where it costs no mobile data: installed, or on Wi-Fi.
 */

import { keepEngines } from '../../workers/engines.ts';
import { infer } from '../bridge/infer.ts';
import { isEnabled, knownConfig } from '../data/config.ts';
import { countPhotos } from '../data/photos.ts';
import { getSettings } from '../data/settings.ts';

interface Connection {
  readonly type?: string;
  readonly saveData?: boolean;
}

/** Whether loading ahead costs nobody anything. */
export function mayLoadAhead(connection: Connection | undefined, installed: boolean): boolean {
  if (connection?.saveData) return false;
  return installed || connection?.type === 'wifi' || connection?.type === 'ethernet';
}

/** Warms the models, then lets the backends race once. */
export async function warmInIdle(): Promise<void> {
  const { connection } = navigator as unknown as { connection?: Connection };
  const installed = matchMedia('(display-mode: standalone)').matches;
  if (!mayLoadAhead(connection, installed)) return;
  const [, settings, photos] = await Promise.all([knownConfig(), getSettings(), countPhotos()]);
  if (photos === 0 || settings.simulatedMode) return;
  if (!isEnabled('warmUp', settings.localId)) return;
  await infer((api, call) => api.warmUp(call));
  if (settings.backend === 'auto' && Object.keys(settings.backendWinners).length === 0)
    await infer((api, call) => api.tryBackends(call));
}

/**
 * The worker puts the engines away after a visit's first reading; a reload or a closed tab cuts that
 * short. Whoever has photos here gets the rest at the next start, or the next flight has none.
 */
export async function finishEngines(): Promise<void> {
  const [settings, photos] = await Promise.all([getSettings(), countPhotos()]);
  if (photos > 0 && !settings.simulatedMode) await keepEngines(() => {});
}
