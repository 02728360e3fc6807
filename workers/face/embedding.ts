/** The embedding of one face: aligned, encoded, run, normalised. Two models can play this role. */
import { decodeEmbedding, encodeFace, FACE_EMBEDDING } from '../../models/face-embedding.ts';
import { decodeSface, encodeSface, SFACE } from '../../models/face-embedding-sface.ts';
import { alignFace } from '../../src/core/face/alignment.ts';
import { messageOf } from '../../src/core/fault.ts';
import type { Embedding, Pixels, Point } from '../../src/core/types.ts';
import { chooseBackend, disqualify, loadChecked } from '../backends.ts';
import type { OnnxBackend, OnnxModel } from '../runtime/onnx.ts';
import { closeSession, type Loaded, session } from '../sessions.ts';

interface Codec {
  readonly id: string;
  readonly dims: readonly number[];
  /** Made of nothing but what `onnx-tfjs.ts` knows. */
  readonly plain: boolean;
  encode(rgb: Uint8Array): Float32Array;
  decode(output: Float32Array): Float32Array;
}

const CODECS: Readonly<Record<string, Codec>> = {
  [FACE_EMBEDDING.id]: { ...FACE_EMBEDDING, encode: encodeFace, decode: decodeEmbedding },
  [SFACE.id]: { ...SFACE, encode: encodeSface, decode: decodeSface },
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
  return (await import('../runtime/onnx.ts')).loadOnnx(bytes, backend);
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

/** The embedding of a face of a photo. */
export async function embedFace(
  network: OnnxModel,
  model: string,
  pixels: Pixels,
  landmarks: readonly Point[],
): Promise<Embedding> {
  const codec = codecOf(model);
  const data = codec.encode(alignFace(pixels, landmarks));
  const output = await network.run({ data, dims: codec.dims });
  return { model, vector: codec.decode(output) };
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
): Promise<Embedding> {
  const { value: network } = await embeddingModel(signal, model);
  try {
    return await embedFace(network, model, pixels, landmarks);
  } catch (error) {
    if (network.backend === 'wasm') throw error;
    disqualify(model, messageOf(error));
    await closeSession(model).catch(() => {});
    const again = await embeddingModel(signal, model);
    return embedFace(again.value, model, pixels, landmarks);
  }
}
