/** Whether models were ever fetched on this device: if not, the disk need not be asked for them first. */
import { onWorkerEvent } from './events.ts';

const KEY = 'aura-models';

/** True when no download has ever begun here; false where nothing can be remembered, so that the disk is asked. */
export function noModelsYet(): boolean {
  try {
    const said = localStorage.getItem(KEY) ?? 'none';
    localStorage.setItem(KEY, said);
    return said === 'none';
  } catch {
    return false;
  }
}

/** Remembers the first download from the moment it begins: a part of it may already be kept. */
export function rememberModels(): void {
  const stop = onWorkerEvent((event) => {
    if (event.kind !== 'model' || event.state.phase === 'absent') return;
    stop();
    localStorage.setItem(KEY, 'fetched');
  });
}
