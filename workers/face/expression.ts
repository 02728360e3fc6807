/** The expression of one face: seven calibrated classes, and the one valence that they mean. */
import {
  decodeLogits,
  EXPRESSION_AURA,
  encodeTile,
  greyOf,
  logitsInStages,
  middleOf,
  tileBox,
} from '../../models/expression-aura.ts';
import { valenceOf } from '../../src/core/face/expression.ts';
import type { BackendOverride } from '../../src/core/models.ts';
import type { Box, Expression, Point } from '../../src/core/types.ts';
import { hasRealGpu } from '../runtime/probe.ts';
import type { TfBackend } from '../runtime/tfjs.ts';
import { type Loaded, session } from '../sessions.ts';
import { drawFrame, type Picture } from './canvas.ts';

export interface ExpressionModel {
  /** Starts a run on the views of a face; the promise gives seven calibrated logits. */
  run(input: Float32Array): Promise<Float32Array>;
}

/** The network, loaded once, on the backend that is fastest here. */
export function expressionModel(
  signal: AbortSignal,
  wish: BackendOverride,
): Promise<Loaded<ExpressionModel>> {
  const runtime = () => Promise.all([import('../runtime/tfjs.ts'), import('./expression-net.ts')]);
  return session(
    EXPRESSION_AURA.id,
    async ([bytes]) => {
      const [{ startTf, switchTf }, { freeExpressionNet, loadExpressionNet, runExpressionNet }] =
        await runtime();
      const load = async (backend: TfBackend) => {
        if (!(await startTf(backend))) throw new Error(`tfjs has no ${backend} here`);
        switchTf(backend);
        const net = loadExpressionNet(bytes!);
        return {
          run: (input: Float32Array) =>
            logitsInStages(async (passes) => {
              switchTf(backend);
              const output = runExpressionNet(net, input, passes);
              try {
                return (await output.data()) as Float32Array;
              } finally {
                output.dispose();
              }
            }),
          release: () => freeExpressionNet(net),
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

/** An input of nothing, for a first run. */
export function blankTile(): Float32Array {
  const { size, views } = EXPRESSION_AURA;
  return new Float32Array(views.length * size ** 2);
}

async function timeOf(model: ExpressionModel): Promise<number> {
  const blank = blankTile();
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
  const box = tileBox(landmarks, width, height);
  return tileInput(bitmap, {
    x: box.x / width,
    y: box.y / height,
    width: box.width / width,
    height: box.height / height,
  });
}

/** The part `frame` (0..1) of a picture as the network's input: all views, each cut from the picture. */
export function tileInput(picture: Picture, frame: Box): Float32Array {
  const input = blankTile();
  for (const [i, { share, mirrored }] of EXPRESSION_AURA.views.entries())
    input.set(
      encodeTile(greyTile(picture, middleOf(frame, share)), mirrored),
      i * EXPRESSION_AURA.size ** 2,
    );
  return input;
}

/** The part `frame` (0..1) of a picture as 48 × 48 grey levels. */
export function greyTile(picture: Picture, frame: Box): Float32Array {
  const { size } = EXPRESSION_AURA;
  const context = drawFrame(picture, frame, size, size).getContext('2d')!;
  return greyOf(context.getImageData(0, 0, size, size).data);
}

/** The expression that the network's output means. */
export function expressionOf(output: ArrayLike<number>): Expression {
  const probabilities = decodeLogits(output);
  return { ...valenceOf(probabilities), probabilities };
}
