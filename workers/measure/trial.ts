/** The race of an embedding network's backends on this device. */
import { modelById } from '../../models/catalog.ts';
import type { ModelState } from '../../src/core/models.ts';
import { tryBackends } from '../backends.ts';
import { embeddingModel, loadOn } from '../face/embedding.ts';
import { closeSession } from '../sessions.ts';
import { setState, stateOf } from '../states.ts';
import { loadWeights } from '../weights/weights.ts';

/** Lets the backends race on this device and loads the winner. */
export async function trial(id: string, signal: AbortSignal): Promise<ModelState> {
  const [bytes] = await loadWeights(modelById(id), signal);
  const { winner, reason } = await tryBackends(id, (backend) => loadOn(backend, bytes!));
  if (stateOf(id).backend !== winner) await closeSession(id);
  await embeddingModel(signal, id);
  return setState(id, { backendReason: reason });
}
