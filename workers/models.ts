/** What the Models page asks of models: list, fetch, delete, check again. */
import { CATALOG, modelById, modelBytes } from '../models/catalog.ts';
import { FACE_EMBEDDING } from '../models/face-embedding.ts';
import { FACE_LANDMARKER } from '../models/face-landmarker.ts';
import { faultOf, messageOf } from '../src/core/fault.ts';
import {
  blankState,
  type ModelState,
  type RuntimeFacts,
  type StatusSummary,
  summarise,
} from '../src/core/models.ts';
import { hasWebGpu } from './backends.ts';
import { closeSession } from './sessions.ts';
import { allStates, setState, stateOf } from './states.ts';
import { settleWrites, sweep } from './weights/store.ts';
import {
  deleteWeights,
  hasWeights,
  loadWeights,
  recheckWeights,
  urlOf,
} from './weights/weights.ts';

/** Looks what is stored here, and drops what the catalog no longer names. */
export async function surveyModels(): Promise<ModelState[]> {
  await sweep(new Set(CATALOG.flatMap((entry) => entry.files.map(urlOf))));
  for (const entry of CATALOG) {
    const { phase } = stateOf(entry.id);
    if (phase !== 'absent' && phase !== 'stored') continue;
    const here = await hasWeights(entry);
    setState(
      entry.id,
      here
        ? { phase: 'stored', bytesDone: stateOf(entry.id).bytesTotal }
        : { phase: 'absent', bytesDone: 0 },
    );
  }
  return allStates();
}

/**
 * Fetches a model's files and checks them. Throws `offline`, `aborted`, `weights-corrupt`, `quota` and what
 * the network throws.
 */
export async function fetchModel(
  call: string,
  id: string,
  signal: AbortSignal,
): Promise<ModelState> {
  await loadWeights(modelById(id), signal, call);
  await settleWrites();
  if (stateOf(id).phase === 'ready') return stateOf(id);
  return setState(id, { phase: 'stored', fault: null });
}

/** Unloads a model and removes its files. */
export async function dropModel(id: string): Promise<ModelState> {
  await closeSession(id);
  await deleteWeights(modelById(id));
  return setState(id, blankState(id, modelBytes(modelById(id))));
}

/** Hashes again. On a mismatch the wrong file is gone and the state says so. */
export async function checkModel(id: string): Promise<ModelState> {
  const before = stateOf(id).phase;
  setState(id, { phase: 'checking' });
  try {
    const checksum = await recheckWeights(modelById(id));
    if (checksum === 'match')
      return setState(id, {
        phase: before === 'ready' ? 'ready' : 'stored',
        checksum,
        fault: null,
        reason: '',
      });
    await closeSession(id);
    return setState(id, {
      phase: 'failed',
      checksum,
      fault: 'weights-corrupt',
      reason: 'the stored file was damaged and is deleted; download it again',
    });
  } catch (error) {
    return setState(id, {
      phase: 'absent',
      bytesDone: 0,
      checksum: null,
      fault: faultOf(error),
      reason: messageOf(error),
    });
  }
}

/** The summary of all that runs here. */
export async function statusNow(): Promise<StatusSummary> {
  const { hasWebGl2 } = await import('./runtime/probe.ts');
  const used = allStates().filter((s) => modelById(s.id).essential);
  const roles = { detection: FACE_LANDMARKER.id, embedding: FACE_EMBEDDING.id };
  return summarise(used, roles, { webgl2: hasWebGl2() });
}

/** What this browser offers to models. */
export async function runtimeNow(): Promise<RuntimeFacts> {
  const { threadCount, hasWebGl2 } = await import('./runtime/probe.ts');
  return {
    crossOriginIsolated: self.crossOriginIsolated,
    threads: threadCount(),
    webgl2: hasWebGl2(),
    webgpu: await hasWebGpu(),
  };
}
