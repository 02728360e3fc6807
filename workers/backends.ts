/**
 * Which backend runs an ONNX model: the person's choice, the winner of an earlier trial on this
 * device, or WASM: tfjs's where the network is plain enough for it (it is loaded for the expression
 * anyway, and starts in a fraction of the time), else onnxruntime's. A trial checks a backend's
 * output against a golden vector before its time counts.
 */

import { GOLDENS, goldenFace } from '../models/golden.ts';
import { messageOf } from '../src/core/fault.ts';
import type { BackendOverride } from '../src/core/models.ts';
import { similarity } from '../src/core/vector-index.ts';
import { emit, log } from './events.ts';
import { codecOf } from './face/embedding.ts';
import type { OnnxBackend, OnnxModel } from './runtime/onnx.ts';

/** A backend's output must be this near to the golden vector to be used. */
export const GOLDEN_COSINE = 0.999;
/** A second runtime costs memory and a longer start, so it must be this many times as fast. */
export const WORTH_A_RUNTIME = 2;

const BACKENDS: readonly OnnxBackend[] = ['tfjs-wasm', 'wasm', 'webgpu'];

let override: BackendOverride = 'auto';
const winners = new Map<string, string>();
/** Model id -> which backend is out of question for it in this worker's life, and why. */
const disqualified = new Map<string, { readonly backend: OnnxBackend; readonly reason: string }>();

/** Sets which backend the person wishes for, and the winners of earlier trials by model id. */
export function setBackends(wish: BackendOverride, known: Readonly<Record<string, string>>): void {
  override = wish;
  for (const [model, backend] of Object.entries(known)) winners.set(model, backend);
}

/** The backend that the person wishes for; 'auto' leaves it to the trials. */
export function backendWish(): BackendOverride {
  return override;
}

/** The backend for a model, and why. */
export function chooseBackend(model: string): { backend: OnnxBackend; reason: string } {
  const failed = disqualified.get(model);
  const usual = fallbackOf(model);
  if (failed) return { backend: usual, reason: `${failed.backend} failed here: ${failed.reason}` };
  if (override === 'webgpu') return { backend: 'webgpu', reason: 'chosen by you' };
  if (override !== 'auto') return { backend: usual, reason: 'chosen by you' };
  const winner = BACKENDS.find((backend) => backend === winners.get(model));
  if (winner) return { backend: winner, reason: 'won a trial on this device' };
  return { backend: usual, reason: 'works everywhere; no trial yet' };
}

/** What runs a model without more ado: tfjs where it can and has not failed, else onnxruntime. */
function fallbackOf(model: string): 'tfjs-wasm' | 'wasm' {
  const failed = disqualified.get(model)?.backend;
  return codecOf(model).plain && failed !== 'tfjs-wasm' ? 'tfjs-wasm' : 'wasm';
}

/** Notes that a backend failed here, so that the next load falls back. */
export function disqualify(model: string, failed: OnnxBackend, reason: string): void {
  disqualified.set(model, { backend: failed, reason });
  const backend = fallbackOf(model);
  winners.set(model, backend);
  emit({ kind: 'winner', model, backend });
  log({ kind: 'backend', model, backend, reason });
}

/**
 * Loads a network on the chosen backend. WebGPU is checked against the golden vector first; when it
 * fails or is off, or another backend does not load, the next one takes over and the reason says so.
 * Throws what onnxruntime's WASM throws, which is the last.
 */
export async function loadChecked(
  model: string,
  load: (backend: OnnxBackend) => Promise<OnnxModel>,
): Promise<{ network: OnnxModel; reason: string }> {
  const { backend, reason } = chooseBackend(model);
  if (backend === 'wasm') return { network: await load('wasm'), reason };
  try {
    const network = await load(backend);
    if (backend === 'tfjs-wasm') return { network, reason };
    const { cosine } = await runGolden(model, network);
    if (cosine >= GOLDEN_COSINE) return { network, reason };
    await network.release();
    disqualify(model, backend, `its output is off the golden vector (cosine ${cosine.toFixed(4)})`);
  } catch (error) {
    disqualify(model, backend, messageOf(error));
  }
  return loadChecked(model, load);
}

/** One run of a network on the golden face: its time and how near it came to the golden vector. */
export async function runGolden(
  model: string,
  network: OnnxModel,
): Promise<{ ms: number; cosine: number }> {
  const codec = codecOf(model);
  const data = codec.encode(goldenFace());
  const started = performance.now();
  const output = await network.run({ data, dims: codec.dims });
  const ms = performance.now() - started;
  const golden = GOLDENS[model];
  if (!golden) throw new Error(`${model} has no golden vector`);
  return {
    ms,
    cosine: similarity(
      { model, vector: codec.decode(output) },
      { model, vector: Float32Array.from(golden) },
    ),
  };
}

/** Whether WebGPU is here with a real adapter (a software one never wins). */
export async function hasWebGpu(): Promise<boolean> {
  interface Gpu {
    requestAdapter(): Promise<{ info?: { isFallbackAdapter?: boolean } } | null>;
  }
  try {
    const { gpu } = navigator as unknown as { gpu?: Gpu };
    const adapter = await gpu?.requestAdapter();
    return adapter != null && adapter.info?.isFallbackAdapter !== true;
  } catch {
    return false;
  }
}

export interface Trial {
  readonly backend: OnnxBackend;
  readonly ms: number;
}

/**
 * Tries each available backend: load, one warm-up, three timed runs, each checked. Keeps the
 * fastest that agrees with the golden vector, the usual one unless another is
 * `WORTH_A_RUNTIME`; `reason` tells all times.
 */
export async function tryBackends(
  model: string,
  load: (backend: OnnxBackend) => Promise<OnnxModel>,
): Promise<{ winner: OnnxBackend; reason: string }> {
  const trials: Trial[] = [];
  const candidates: OnnxBackend[] = [
    ...(codecOf(model).plain ? (['tfjs-wasm'] as const) : []),
    'wasm',
    ...((await hasWebGpu()) ? (['webgpu'] as const) : []),
  ];
  const failed: string[] = [];
  for (const backend of candidates) {
    try {
      trials.push({ backend, ms: await timeBackend(model, await load(backend)) });
    } catch (error) {
      failed.push(`${backend} failed: ${messageOf(error)}`);
    }
  }
  const winner = winnerOf(trials);
  const times = trials.map((t) => `${t.backend} ${t.ms.toFixed(0)} ms`).join(', ');
  const only = candidates.length === 1 ? ['the only one that can'] : [];
  const reason = [...only, ...(times ? [`measured here: ${times}`] : []), ...failed].join('; ');
  winners.set(model, winner);
  emit({ kind: 'winner', model, backend: winner });
  log({ kind: 'backend', model, backend: winner, reason });
  return { winner, reason };
}

/** The fastest, but the first that ran unless the fastest is `WORTH_A_RUNTIME`. */
export function winnerOf(trials: readonly Trial[]): OnnxBackend {
  const usual = trials[0];
  const best = trials.toSorted((a, b) => a.ms - b.ms)[0];
  if (!usual || !best) return 'wasm';
  return usual.ms >= best.ms * WORTH_A_RUNTIME ? best.backend : usual.backend;
}

async function timeBackend(model: string, network: OnnxModel): Promise<number> {
  try {
    const times: number[] = [];
    for (let i = 0; i < 4; i++) {
      const run = await runGolden(model, network);
      if (run.cosine < GOLDEN_COSINE)
        throw new Error(`output is off the golden vector (cosine ${run.cosine.toFixed(4)})`);
      if (i > 0) times.push(run.ms);
    }
    return Math.min(...times);
  } finally {
    await network.release();
  }
}
