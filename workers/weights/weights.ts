/**
 * Weights of a model by id: from this device when they are here and their hash is right, else from
 * the network. Reports every phase through the model's state.
 */
import { hashedName, modelBytes } from '../../models/catalog.ts';
import type { ModelEntry, ModelFile } from '../../models/types.ts';
import { FaultError, faultOf, messageOf } from '../../src/core/fault.ts';
import { progress } from '../events.ts';
import { shared } from '../shared.ts';
import { setState } from '../states.ts';
import { download, sha256 } from './download.ts';
import { fileUrl, isStored, readStored, removeStored, writeBehind } from './store.ts';

let base = __MODEL_BASE__;

/** Bytes come in hundreds of pieces; who watches needs to hear of them some times a second. */
const TOLD_EVERY_MS = 60;

/** Where model files are served from, ending in '/'. */
export function serveModelsFrom(modelBase: string): void {
  base = modelBase;
}

/** The address of a model's file, its hash in the name. */
export function urlOf(file: ModelFile): string {
  return fileUrl(base, hashedName(file));
}

const fetching = new Map<string, Promise<Uint8Array<ArrayBuffer>[]>>();

/**
 * Bytes of all files of a model, checked. Throws what `download` throws; a stored file whose hash
 * is wrong is deleted and fetched again, once.
 */
export function loadWeights(
  entry: ModelEntry,
  signal: AbortSignal,
  call = entry.id,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const running = fetching.get(entry.id);
  if (running) return shared(running, signal, () => loadWeights(entry, signal, call));
  const started = loadAll(entry, signal, call).finally(() => fetching.delete(entry.id));
  fetching.set(entry.id, started);
  return started;
}

async function loadAll(
  entry: ModelEntry,
  signal: AbortSignal,
  call: string,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const total = modelBytes(entry);
  let before = 0;
  const loaded: Uint8Array<ArrayBuffer>[] = [];
  try {
    for (const file of entry.files) {
      const start = before;
      let told = 0;
      loaded.push(
        await loadFile(entry, file, signal, (bytes) => {
          const now = performance.now();
          if (bytes < file.bytes && now - told < TOLD_EVERY_MS) return;
          told = now;
          setState(entry.id, { phase: 'downloading', bytesDone: start + bytes, fault: null });
          progress({ task: 'model', id: call, done: start + bytes, total, note: entry.title });
        }),
      );
      before += file.bytes;
    }
  } catch (error) {
    const stopped = faultOf(error) === 'aborted';
    setState(
      entry.id,
      stopped
        ? { phase: 'absent', bytesDone: 0 }
        : {
            phase: 'failed',
            fault: faultOf(error),
            reason: messageOf(error),
            checksum: faultOf(error) === 'weights-corrupt' ? 'mismatch' : null,
          },
    );
    throw error;
  }
  setState(entry.id, { bytesDone: total, checksum: 'match', fault: null, reason: '' });
  return loaded;
}

async function loadFile(
  entry: ModelEntry,
  file: ModelFile,
  signal: AbortSignal,
  onBytes: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const url = urlOf(file);
  const stored = await readStored(url);
  if (stored) {
    if ((await sha256(stored)) === file.sha256) return stored;
    await removeStored(url);
  }
  const bytes = await download(url, file, signal, onBytes);
  void writeBehind(url, bytes).then((where) => {
    if (where === 'memory')
      setState(entry.id, { reason: 'kept in memory only: this device has no room to store it' });
  });
  return bytes;
}

/** Whether every file of a model is on this device (unchecked). */
export async function hasWeights(entry: ModelEntry): Promise<boolean> {
  for (const file of entry.files) if (!(await isStored(urlOf(file)))) return false;
  return true;
}

/** Hashes the stored files again. A wrong one is deleted; throws `weights-missing` when one is not here. */
export async function recheckWeights(entry: ModelEntry): Promise<'match' | 'mismatch'> {
  let verdict: 'match' | 'mismatch' = 'match';
  for (const file of entry.files) {
    const stored = await readStored(urlOf(file));
    if (!stored) throw new FaultError('weights-missing', `${file.name} is not on this device`);
    if ((await sha256(stored)) === file.sha256) continue;
    verdict = 'mismatch';
    await removeStored(urlOf(file));
  }
  return verdict;
}

/** Removes a model's stored files, also those that are only partly there. */
export async function deleteWeights(entry: ModelEntry): Promise<void> {
  for (const file of entry.files) await removeStored(urlOf(file));
}
