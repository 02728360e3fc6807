/** What the worker tells unasked: progress, model states, log entries, trials' winners. */
import { useSyncExternalStore } from 'react';
import type { WorkerEvent } from '../../workers/protocol.ts';
import type { ModelState } from '../core/models.ts';
import type { Progress } from '../core/progress.ts';

type Listener = (event: WorkerEvent) => void;

const listeners = new Set<Listener>();
const subscribers = new Set<() => void>();
const progressByTask = new Map<string, Progress>();
let states: readonly ModelState[] = [];

/** Calls `listener` for every event; returns what stops it. */
export function onWorkerEvent(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Takes an event in; called by the worker's keeper. */
export function receive(event: WorkerEvent): void {
  if (event.kind === 'progress') progressByTask.set(event.progress.task, event.progress);
  if (event.kind === 'model') putState(event.state);
  for (const listener of listeners) listener(event);
  for (const subscriber of subscribers) subscriber();
}

function putState(state: ModelState): void {
  const at = states.findIndex((s) => s.id === state.id);
  states = at < 0 ? [...states, state] : states.with(at, state);
}

/** Replaces all states: after a look at the disk. */
export function putStates(all: readonly ModelState[]): void {
  states = all;
  for (const subscriber of subscribers) subscriber();
}

export function modelStates(): readonly ModelState[] {
  return states;
}

function subscribe(subscriber: () => void): () => void {
  subscribers.add(subscriber);
  return () => subscribers.delete(subscriber);
}

/** The latest progress of a task, or null. */
export function useProgress(task: string): Progress | null {
  return useSyncExternalStore(subscribe, () => progressByTask.get(task) ?? null);
}

/** States of all models as last told. */
export function useModelStates(): readonly ModelState[] {
  return useSyncExternalStore(subscribe, () => states);
}
