/** The expression of one face: the network's classes, shown as one valence. */
import {
  decodeExpression,
  encodeExpression,
  expressionCrop,
  FACE_EXPRESSION,
} from '../../models/face-expression.ts';
import { valenceOf } from '../../src/core/face/expression.ts';
import type { BackendOverride } from '../../src/core/models.ts';
import type { Expression, Point } from '../../src/core/types.ts';
import { hasRealGpu } from '../runtime/probe.ts';
import type { TfBackend } from '../runtime/tfjs.ts';
import { type Loaded, session } from '../sessions.ts';
import { drawFrame } from './canvas.ts';

export interface ExpressionModel {
  /** Starts a run and returns at once; the promise gives seven probabilities. */
  run(input: Float32Array): Promise<Float32Array>;
}

/** The network, loaded once, on the backend that is fastest here. */
export function expressionModel(
  signal: AbortSignal,
  wish: BackendOverride,
): Promise<Loaded<ExpressionModel>> {
  const runtime = () => Promise.all([import('../runtime/tfjs.ts'), import('./expression-net.ts')]);
  return session(
    FACE_EXPRESSION.id,
    async ([weightBytes, manifestBytes]) => {
      const [{ startTf, tf, switchTf }, { runExpressionNet }] = await runtime();
      const manifest = JSON.parse(new TextDecoder().decode(manifestBytes)) as {
        weights: Parameters<typeof tf.io.decodeWeights>[1];
      }[];
      const load = async (backend: TfBackend) => {
        if (!(await startTf(backend))) throw new Error(`tfjs has no ${backend} here`);
        const weights = tf.io.decodeWeights(weightBytes!.buffer, manifest[0]!.weights);
        return {
          async run(input: Float32Array) {
            switchTf(backend);
            const output = runExpressionNet(weights, input);
            try {
              return (await output.data()) as Float32Array;
            } finally {
              output.dispose();
            }
          },
          release() {
            for (const tensor of Object.values(weights)) tensor.dispose();
          },
        };
      };
      const { model, backend, reason } = await fastestTf(candidates(wish), load);
      return {
        value: model,
        backend: backend === 'wasm' ? 'tfjs-wasm' : backend,
        backendReason: wish === 'cpu' ? 'chosen by you' : reason,
        close: () => model.release(),
      };
    },
    signal,
    runtime,
  );
}

/** Backends to try: WebGL only on a real GPU, the plain CPU only where nothing else works. */
function candidates(wish: BackendOverride): TfBackend[] {
  if (wish === 'cpu') return ['cpu'];
  return wish !== 'wasm' && hasRealGpu() ? ['webgl', 'wasm'] : ['wasm'];
}

interface Releasable extends ExpressionModel {
  release(): void;
}

/**
 * Loads the network on each candidate, times it where there is more than one, and keeps the fastest;
 * the plain CPU when none loads.
 */
export async function fastestTf(
  backends: readonly TfBackend[],
  load: (backend: TfBackend) => Promise<Releasable>,
): Promise<{ model: Releasable; backend: TfBackend; reason: string }> {
  const times: { backend: TfBackend; ms: number }[] = [];
  for (const backend of backends) {
    try {
      const model = await load(backend);
      if (backends.length === 1) return { model, backend, reason: 'faster than WebGL in software' };
      times.push({ backend, ms: await timeOf(model) });
      model.release();
    } catch {
      // The next one is tried.
    }
  }
  const best = times.toSorted((a, b) => a.ms - b.ms)[0];
  if (!best)
    return { model: await load('cpu'), backend: 'cpu', reason: 'neither WebGL nor WASM works' };
  const shown = times.map((t) => `${t.backend} ${t.ms.toFixed(1)} ms`).join(', ');
  return {
    model: await load(best.backend),
    backend: best.backend,
    reason: `measured here: ${shown}`,
  };
}

async function timeOf(model: ExpressionModel): Promise<number> {
  const blank = new Float32Array(FACE_EXPRESSION.size ** 2 * 3);
  await model.run(blank);
  const times: number[] = [];
  for (let i = 0; i < 3; i++) {
    const started = performance.now();
    await model.run(blank);
    times.push(performance.now() - started);
  }
  return Math.min(...times);
}

/** Cuts the face out and encodes it for the network. */
export function cropForExpression(bitmap: ImageBitmap, landmarks: readonly Point[]): Float32Array {
  const { width, height } = bitmap;
  const crop = expressionCrop(landmarks, width, height);
  const { size } = FACE_EXPRESSION;
  const frame = {
    x: crop.x / width,
    y: crop.y / height,
    width: crop.width / width,
    height: crop.height / height,
  };
  const context = drawFrame(bitmap, frame, size, size).getContext('2d')!;
  return encodeExpression(context.getImageData(0, 0, size, size).data);
}

/** The expression that seven probabilities mean. */
export function expressionOf(output: ArrayLike<number>): Expression {
  const probabilities = decodeExpression(output);
  return { ...valenceOf(probabilities), probabilities };
}
