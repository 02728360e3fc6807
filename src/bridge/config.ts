/** What a new worker is told: where models are, and what the person and earlier trials chose. */
import type { FacesAhead, WorkerConfig } from '../../workers/protocol.ts';
import type { BackendOverride } from '../core/models.ts';
import { noModelsYet, rememberModels } from './first-models.ts';

interface Choices {
  readonly backend: BackendOverride;
  readonly backendWinners: Readonly<Record<string, string>>;
}

let readChoices: () => Promise<Choices> = async () => ({ backend: 'auto', backendWinners: {} });

/** Told by the app at start, since the bridge opens no database. */
export function readChoicesFrom(read: () => Promise<Choices>): void {
  readChoices = read;
}

let ahead: FacesAhead | null = null;

/** What the next worker begins with. */
export function beginWith(faces: FacesAhead): void {
  ahead = faces;
}

/** The configuration of a worker; a settings store that fails costs the choices, not the worker. */
export async function workerConfig(lifeLock: string): Promise<WorkerConfig> {
  const choices = await readChoices().catch(() => ({
    backend: 'auto' as const,
    backendWinners: {},
  }));
  const nothingStored = noModelsYet();
  if (nothingStored) rememberModels();
  const faces = ahead;
  ahead = null;
  return { lifeLock, modelBase: __MODEL_BASE__, nothingStored, faces, ...choices };
}
