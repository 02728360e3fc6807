/** The one way out of the worker beside results: progress, model states, log entries. */

import type { DiagnosticEntry } from '../src/core/diagnostics.ts';
import { messageOf } from '../src/core/fault.ts';
import { monotonic } from '../src/core/progress.ts';
import type { WorkerEvent } from './protocol.ts';

let port: MessagePort | null = null;

/** Names the port that events go to. */
export function sendEventsTo(to: MessagePort): void {
  port = to;
}

/** Sends an event to the page; nothing before `sendEventsTo`. */
export function emit(event: WorkerEvent): void {
  port?.postMessage(event);
}

/** Progress of long work; never goes back, ends at total. */
export const progress = monotonic((p) => emit({ kind: 'progress', progress: p }));

type Unstamped<T> = T extends { timestamp: string } ? Omit<T, 'timestamp'> : never;

/** Adds an entry to the local log; never an image. */
export function log(entry: Unstamped<DiagnosticEntry>): void {
  emit({
    kind: 'log',
    entry: { ...entry, timestamp: new Date().toISOString() } as DiagnosticEntry,
  });
}

/** Logs that a request to another origin was stopped. */
export function logBlocked(origin: string): void {
  const error = `to ${origin}`;
  log({ kind: 'error', type: 'blocked-request', model: '', error, imageSize: '' });
}

/** Logs an error of a model as `{type, model, error, imageSize, timestamp}`. */
export function logError(model: string, error: unknown, imageSize = ''): void {
  const type = (error as { name?: string } | null)?.name ?? 'Error';
  log({ kind: 'error', type, model, error: messageOf(error), imageSize });
}
