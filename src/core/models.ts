/** What the house says about models, without knowing where they run. */
import type { Fault } from './fault.ts';

export type Backend =
  | 'wasm'
  | 'webgpu'
  | 'webgl'
  | 'tfjs-wasm'
  | 'cpu'
  | 'mediapipe-cpu'
  | 'mediapipe-gpu';
export type BackendOverride = 'auto' | 'wasm' | 'webgpu' | 'cpu';

export type ModelPhase = 'absent' | 'downloading' | 'checking' | 'stored' | 'ready' | 'failed';

/** One model as this device has it. `stored`: on the device and checked. `ready`: loaded as well. */
export interface ModelState {
  readonly id: string;
  readonly phase: ModelPhase;
  readonly bytesDone: number;
  readonly bytesTotal: number;
  /** SHA-256 verdict of the last check: null when nothing was checked yet. */
  readonly checksum: 'match' | 'mismatch' | null;
  readonly fault: Fault | null;
  readonly reason: string;
  readonly backend: Backend | null;
  /** Why this backend: 'only one that can', 'fastest here: 12 ms against 40 ms', 'chosen by you'. */
  readonly backendReason: string;
  readonly loadMs: number | null;
  /** Median of the last runs on this device, milliseconds. */
  readonly latencyMs: number | null;
}

/** A model that nothing is known of yet. */
export function blankState(id: string, bytesTotal: number): ModelState {
  return {
    id,
    phase: 'absent',
    bytesDone: 0,
    bytesTotal,
    checksum: null,
    fault: null,
    reason: '',
    backend: null,
    backendReason: '',
    loadMs: null,
    latencyMs: null,
  };
}

export type Health = 'healthy' | 'degraded' | 'unhealthy';

/** The status summary: a typed call and the head of the Models page. */
export interface StatusSummary {
  readonly status: Health;
  readonly details: {
    readonly faceDetection: Health;
    readonly faceEmbedding: Health;
    readonly overall: Health;
  };
  readonly latencyMs: number;
  readonly recommendations: {
    readonly shouldUseRealML: boolean;
    readonly fallbackMode: boolean;
  };
}

/** What the browser offers here to those who run models. */
export interface RuntimeFacts {
  readonly crossOriginIsolated: boolean;
  readonly threads: number;
  readonly webgl2: boolean;
  readonly webgpu: boolean;
}

/** Weighs model states into one summary. Detection decides; embedding and expression degrade. */
export function summarise(
  states: readonly ModelState[],
  roles: { readonly detection: string; readonly embedding: string },
  runtime: Pick<RuntimeFacts, 'webgl2'>,
): StatusSummary {
  const health = (id: string): Health => {
    const state = states.find((s) => s.id === id);
    if (!state || state.phase === 'failed') return 'unhealthy';
    return state.phase === 'absent' ? 'degraded' : 'healthy';
  };
  const faceDetection = runtime.webgl2 ? health(roles.detection) : 'unhealthy';
  const faceEmbedding = health(roles.embedding);
  const anyFailed = states.some((s) => s.phase === 'failed');
  const overall: Health =
    faceDetection === 'unhealthy'
      ? 'unhealthy'
      : faceDetection === 'degraded' || faceEmbedding !== 'healthy' || anyFailed
        ? 'degraded'
        : 'healthy';
  const latencyMs = states.reduce((sum, s) => sum + (s.latencyMs ?? 0), 0);
  return {
    status: overall,
    details: { faceDetection, faceEmbedding, overall },
    latencyMs,
    recommendations: {
      shouldUseRealML: faceDetection !== 'unhealthy',
      fallbackMode: anyFailed || faceDetection === 'unhealthy',
    },
  };
}
