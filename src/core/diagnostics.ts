/** The local log: a ring buffer of what happened, never an image, never leaves but by the person's export. */
import { median } from './stats/median.ts';

export const DIAGNOSTICS_LIMIT = 500;

export type DiagnosticEntry =
  | {
      readonly kind: 'load';
      readonly model: string;
      readonly backend: string;
      readonly ms: number;
      /** What WebAssembly memory grew by until it was loaded; null in older entries. */
      readonly bytes: number | null;
      readonly timestamp: string;
    }
  | {
      readonly kind: 'run';
      readonly model: string;
      readonly ms: number;
      readonly imageSize: string;
      readonly timestamp: string;
    }
  | {
      readonly kind: 'memory';
      readonly tensors: number;
      readonly tensorBytes: number;
      readonly heapBytes: number | null;
      readonly timestamp: string;
    }
  | {
      readonly kind: 'error';
      readonly type: string;
      readonly model: string;
      readonly error: string;
      readonly imageSize: string;
      readonly timestamp: string;
    }
  | {
      readonly kind: 'backend';
      readonly model: string;
      readonly backend: string;
      readonly reason: string;
      readonly timestamp: string;
    };

/** Errors over all runs and errors, 0..1; 0 when nothing ran. */
export function errorRate(entries: readonly DiagnosticEntry[], model?: string): number {
  const of = entries.filter(
    (e) => (e.kind === 'run' || e.kind === 'error') && (model === undefined || e.model === model),
  );
  if (of.length === 0) return 0;
  return of.filter((e) => e.kind === 'error').length / of.length;
}

/** What the log says of one model. Times are medians in milliseconds; null where it tells none. */
export interface ModelDiagnostics {
  readonly model: string;
  readonly runs: number;
  readonly errors: number;
  /** Errors over runs and errors, 0..1. */
  readonly errorRate: number;
  readonly loadMs: number | null;
  readonly runMs: number | null;
  /** The most that engines grew by for it, bytes. */
  readonly bytes: number | null;
}

/** The log model by model, by name; what belongs to no model is left out. */
export function byModel(entries: readonly DiagnosticEntry[]): ModelDiagnostics[] {
  const models = new Set(entries.flatMap((e) => ('model' in e && e.model ? [e.model] : [])));
  return [...models].toSorted().map((model) => {
    const times = (kind: 'load' | 'run') =>
      entries.flatMap((e) => (e.kind === kind && e.model === model ? [e.ms] : []));
    const count = (kind: 'run' | 'error') =>
      entries.filter((e) => e.kind === kind && e.model === model).length;
    return {
      model,
      runs: count('run'),
      errors: count('error'),
      errorRate: errorRate(entries, model),
      loadMs: medianOf(times('load')),
      runMs: medianOf(times('run')),
      bytes: mostOf(
        entries.flatMap((e) => (e.kind === 'load' && e.model === model ? (e.bytes ?? []) : [])),
      ),
    };
  });
}

const medianOf = (times: readonly number[]): number | null =>
  times.length > 0 ? median(times) : null;

const mostOf = (values: readonly number[]): number | null =>
  values.length > 0 ? Math.max(...values) : null;
