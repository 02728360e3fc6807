/** What a model's result says of its making. */
import { modelById } from '../models/catalog.ts';
import type { MadeBy } from '../src/core/types.ts';
import { stateOf } from './states.ts';

/** The model of an id as it is loaded here. */
export function madeBy(id: string, ms: number): MadeBy {
  const { role, version } = modelById(id);
  return { role, model: id, version, backend: stateOf(id).backend ?? 'wasm', ms };
}
