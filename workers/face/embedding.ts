/** The embedding of one face: aligned, encoded, run, normalised. Two models can play this role. */
import { decodeEmbedding, encodeFace, FACE_EMBEDDING } from '../../models/face-embedding.ts';
import { decodeSface, encodeSface, SFACE } from '../../models/face-embedding-sface.ts';
import { alignFace } from '../../src/core/face/alignment.ts';
import { messageOf } from '../../src/core/fault.ts';
import type { Embedding, Pixels, Point } from '../../src/core/types.ts';
import { disqualify, loadChecked } from '../backends.ts';
import type { OnnxModel } from '../runtime/onnx.ts';
import { closeSession, type Loaded, session } from '../sessions.ts';

interface Codec {
  readonly id: string;
  readonly dims: readonly number[];
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

/** The network, loaded once, on the backend that won here. */
export function embeddingModel(signal: AbortSignal, model: string): Promise<Loaded<OnnxModel>> {
  const runtime = () => import('../runtime/onnx.ts');
  return session(
    model,
    async ([bytes]) => {
      const { loadOnnx } = await runtime();
      const { network, reason } = await loadChecked(model, (backend) => loadOnnx(bytes!, backend));
      return {
        value: network,
        backend: network.backend,
        backendReason: reason,
        close: () => network.release(),
      };
    },
    signal,
    async () => (await runtime()).startOnnx(),
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
 * The embedding of a face by whatever network is loaded now; when WebGPU fails in the middle of work
 * (its device can be lost at any time) WASM takes over and does the face again.
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
    if (network.backend !== 'webgpu') throw error;
    disqualify(model, messageOf(error));
    await closeSession(model).catch(() => {});
    const again = await embeddingModel(signal, model);
    return embedFace(again.value, model, pixels, landmarks);
  }
}
