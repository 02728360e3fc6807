/** The embedding of one face: aligned, encoded, run, normalised. Two models can play this role. */
import {
  decodeEmbedding,
  embeddingQuality,
  encodeFace,
  FACE_EMBEDDING,
} from '../../models/face-embedding.ts';
import {
  decodeSface,
  encodeSface,
  SFACE,
  sfaceQuality,
} from '../../models/face-embedding-sface.ts';
import { alignFace } from '../../src/core/face/alignment.ts';
import { messageOf } from '../../src/core/fault.ts';
import type { Embedding, Pixels, Point } from '../../src/core/types.ts';
import { chooseBackend, disqualify, loadChecked } from '../backends.ts';
import { checkpoint } from '../calls.ts';
import { pixelsOf } from '../pixels.ts';
import type { OnnxBackend, OnnxModel } from '../runtime/onnx.ts';
import { closeSession, type Loaded, session, timed } from '../sessions.ts';

interface Codec {
  readonly id: string;
  readonly dims: readonly number[];
  /** Made of nothing but what `onnx-tfjs.ts` knows. */
  readonly plain: boolean;
  encode(rgb: Uint8Array): Float32Array;
  decode(output: Float32Array): Float32Array;
  /** How much of the face an output tells, 0..1. */
  quality(output: Float32Array): number;
}

const CODECS: Readonly<Record<string, Codec>> = {
  [FACE_EMBEDDING.id]: {
    ...FACE_EMBEDDING,
    encode: encodeFace,
    decode: decodeEmbedding,
    quality: embeddingQuality,
  },
  [SFACE.id]: { ...SFACE, encode: encodeSface, decode: decodeSface, quality: sfaceQuality },
};

/** How an embedding model's faces are encoded; throws for a model that embeds no faces. */
export function codecOf(model: string): Codec {
  const codec = CODECS[model];
  if (!codec) throw new Error(`${model} embeds no faces`);
  return codec;
}

/** Loads a network on one backend; the runtime comes with it. */
export async function loadOn(backend: OnnxBackend, bytes: Uint8Array): Promise<OnnxModel> {
  if (backend === 'tfjs-wasm') return (await import('../runtime/onnx-tfjs.ts')).loadOnTf(bytes);
  const [{ loadOnnx }, { withoutTinyWeights }] = await Promise.all([
    import('../runtime/onnx.ts'),
    import('../runtime/tiny-weights.ts'),
  ]);
  return loadOnnx(withoutTinyWeights(bytes), backend);
}

/** Starts the runtime of a backend, so that it compiles while the weights arrive. */
async function startRuntime(backend: OnnxBackend): Promise<void> {
  if (backend === 'tfjs-wasm') {
    const [{ startTf }] = await Promise.all([
      import('../runtime/tfjs.ts'),
      import('../runtime/onnx-tfjs.ts'),
    ]);
    await startTf('wasm');
  } else await (await import('../runtime/onnx.ts')).startOnnx();
}

/** The network, loaded once, on the backend that won here. */
export function embeddingModel(signal: AbortSignal, model: string): Promise<Loaded<OnnxModel>> {
  return session(
    model,
    async ([bytes]) => {
      const { network, reason } = await loadChecked(model, (backend) => loadOn(backend, bytes!));
      return {
        value: network,
        backend: network.backend,
        backendReason: reason,
        close: () => network.release(),
      };
    },
    signal,
    () => startRuntime(chooseBackend(model).backend),
  );
}

/** An embedding, and how much of the face it tells, 0..1. */
export interface Embedded {
  readonly embedding: Embedding;
  readonly quality: number;
}

/** The embedding of a face of a photo. */
export async function embedFace(
  network: OnnxModel,
  model: string,
  pixels: Pixels,
  landmarks: readonly Point[],
): Promise<Embedded> {
  const codec = codecOf(model);
  const data = codec.encode(alignFace(pixels, landmarks));
  const output = await network.run({ data, dims: codec.dims });
  return {
    embedding: { model, vector: codec.decode(output) },
    quality: codec.quality(output),
  };
}

/**
 * The embedding of a face by whatever network is loaded now; when it fails in the middle of work
 * (a WebGPU device can be lost at any time) onnxruntime's WASM takes over and does the face again.
 */
export async function embedSafely(
  signal: AbortSignal,
  model: string,
  pixels: Pixels,
  landmarks: readonly Point[],
): Promise<Embedded> {
  const { value: network } = await embeddingModel(signal, model);
  try {
    return await embedFace(network, model, pixels, landmarks);
  } catch (error) {
    if (network.backend === 'wasm') throw error;
    disqualify(model, network.backend, messageOf(error));
    await closeSession(model).catch(() => {});
    const again = await embeddingModel(signal, model);
    return embedFace(again.value, model, pixels, landmarks);
  }
}

/** Embeds faces of a photo one by one; see `InferApi.embedFaces`. */
export async function embedFaces(
  call: string,
  bitmap: ImageBitmap,
  faces: readonly (readonly Point[])[],
  model: string,
  signal: AbortSignal,
): Promise<Embedded[]> {
  const pixels = pixelsOf(bitmap);
  const size = `${bitmap.width}x${bitmap.height}`;
  const embedded: Embedded[] = [];
  for (const landmarks of faces) {
    await checkpoint(call);
    const run = () => embedSafely(signal, model, pixels, landmarks);
    embedded.push((await timed(model, size, run)).value);
  }
  return embedded;
}
