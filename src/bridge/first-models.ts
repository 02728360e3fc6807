/** Whether models were ever fetched on this device: if not, the disk need not be asked for them first. */
import { onWorkerEvent } from './events.ts';

const KEY = 'aura-models';

/** True when no download has ever begun here, as far as can be told. */
export function noModelsYet(): boolean {
  try {
    return localStorage.getItem(KEY) === null;
  } catch {
    return false;
  }
}

/** Remembers the first download from the moment it begins: a part of it may already be kept. */
export function rememberModels(): void {
  const stop = onWorkerEvent((event) => {
    if (event.kind !== 'model' || event.state.phase === 'absent') return;
    stop();
    try {
      localStorage.setItem(KEY, 'fetched');
    } catch {
      // Then the disk is asked each time.
    }
  });
}
