/** The state of every model, as this worker knows it; each change is told to the page. */
import { CATALOG, modelBytes } from '../models/catalog.ts';
import { blankState, type ModelState } from '../src/core/models.ts';
import { emit } from './events.ts';

const states = new Map<string, ModelState>(
  CATALOG.map((entry) => [entry.id, blankState(entry.id, modelBytes(entry))]),
);

/** The state of one model. Throws `Error` for an id that the catalog does not have. */
export function stateOf(id: string): ModelState {
  const state = states.get(id);
  if (!state) throw new Error(`no model "${id}"`);
  return state;
}

/** The states of all models, in the order of the catalog. */
export function allStates(): ModelState[] {
  return [...states.values()];
}

/** Changes a model's state and tells the page. */
export function setState(id: string, change: Partial<ModelState>): ModelState {
  const next = { ...stateOf(id), ...change };
  states.set(id, next);
  emit({ kind: 'model', state: next });
  return next;
}

const RECENT = 21;
const runs = new Map<string, number[]>();

/** Notes a run's time; the state's latency is the median of the last ones. */
export function noteRun(id: string, ms: number): void {
  const recent = runs.get(id) ?? [];
  recent.push(ms);
  if (recent.length > RECENT) recent.shift();
  runs.set(id, recent);
  const sorted = recent.toSorted((a, b) => a - b);
  setState(id, { latencyMs: sorted[Math.floor(sorted.length / 2)] ?? null });
}
