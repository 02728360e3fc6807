/** The expression of one face: seven calibrated classes, and the one valence that they mean. */
import {
  decodeLogits,
  EXPRESSION_AURA,
  encodeTile,
  greyOf,
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
import { blankTile } from './fastest.ts';
import { loadExpression, startNetworks } from './networks-remote.ts';

export { blankTile };

export interface ExpressionModel {
  /** Runs the views of a face; seven logits a view. */
  run(input: Float32Array): Promise<Float32Array>;
  /** What the last run took, ms. */
  took(): number;
}

/** The network, loaded once, on the backend that is fastest here. */
export function expressionModel(
  signal: AbortSignal,
  wish: BackendOverride,
): Promise<Loaded<ExpressionModel>> {
  return session(
    EXPRESSION_AURA.id,
    async ([bytes]) => {
      const { network, backend, reason } = await loadExpression(candidates(wish), bytes!);
      return {
        value: { run: (input) => network.run(input, [input.length]), took: network.took },
        backend: backend === 'wasm' ? 'tfjs-wasm' : backend,
        backendReason: wish === 'cpu' ? 'chosen by you' : reason,
        close: network.release,
      };
    },
    signal,
    startNetworks,
  );
}

/** Backends to try: WebGL only on a real GPU, the plain CPU only where nothing else works. */
function candidates(wish: BackendOverride): TfBackend[] {
  if (wish === 'cpu') return ['cpu'];
  return wish !== 'wasm' && hasRealGpu() ? ['webgl', 'wasm'] : ['wasm'];
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
