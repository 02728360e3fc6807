/** Ties bridge and data together at start: neither knows the other. */
import { navigate } from 'wouter/use-browser-location';
import { readChoicesFrom } from '../bridge/config.ts';
import { onWorkerEvent } from '../bridge/events.ts';
import { infer } from '../bridge/infer.ts';
import { registerServiceWorker, reloadOnceIsolated } from '../bridge/service-worker.ts';
import { keepSharedFiles, onOpenedFiles } from '../bridge/shared-files.ts';
import { stopWorker, workerIsUp } from '../bridge/worker.ts';
import { knownConfig } from '../data/config.ts';
import { settleGarmentDeletions } from '../data/garments.ts';
import { settleDeletions } from '../data/photos.ts';
import { getSettings, setSetting } from '../data/settings.ts';
import { followAura } from './accent.ts';
import { obeyHeicFlag } from './heic.ts';
import { keepLog } from './log.ts';
import { followSettings, useSettings } from './useSettings.ts';
import { finishEngines, warmInIdle } from './warm.ts';

/** Called once, before the first render. */
export function wire(): void {
  readChoicesFrom(getSettings);
  obeyHeicFlag();
  followSettings();
  useSettings.subscribe((now, before) => {
    if (now && before && now.backend !== before.backend) restartWorker();
  });
  keepLog();
  onWorkerEvent((event) => {
    if (event.kind === 'winner') keepWinner(event.model, event.backend);
  });
  // Files that the system opens with Aura may come to a window that is open already.
  onOpenedFiles((files) => void keepSharedFiles(files).then(() => navigate('/share')));
  // The accent is not worth a wait: after the first paint, when nothing else is asked.
  const later = globalThis.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 500));
  later(() => {
    void knownConfig();
    followAura();
    settleDeletions().catch(() => undefined);
    settleGarmentDeletions().catch(() => undefined);
    void registerServiceWorker();
    finishEngines()
      .catch(() => undefined)
      .then(warmInIdle)
      .catch(() => undefined);
  });
  reloadOnceIsolated();
}

let keeping: Promise<void> = Promise.resolve();

/** Remembers which backend won on this device; one at a time, so that none overwrites another. */
function keepWinner(model: string, backend: string): void {
  keeping = keeping
    .then(getSettings)
    .then((now) => setSetting('backendWinners', { ...now.backendWinners, [model]: backend }))
    .catch(() => undefined);
}

/** A worker learns its backend when it starts: let it finish what it has, then start another. */
function restartWorker(): void {
  if (!workerIsUp()) return;
  infer(async () => undefined)
    .catch(() => undefined)
    .finally(() => stopWorker('another backend was chosen'));
}
