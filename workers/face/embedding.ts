/** The embedding of one face: aligned, encoded, run, normalised. Two models can play this role. */
import { decodeEmbedding, encodeFace, FACE_EMBEDDING } from '../../models/face-embedding.ts';
import { decodeSface, encodeSface, SFACE } from '../../models/face-embedding-sface.ts';
import { alignFace } from '../../src/core/face/alignment.ts';
import type { Embedding, Pixels, Point } from '../../src/core/types.ts';
import { chooseBackend } from '../backends.ts';
import type { OnnxModel } from '../runtime/onnx.ts';
import { type Loaded, session } from '../sessions.ts';

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
      const choice = chooseBackend(model);
      const network = await loadOnnx(bytes!, choice.backend);
      return {
        value: network,
        backend: choice.backend,
        backendReason: choice.reason,
        close: () => network.release(),
      };
    },
    signal,
    runtime,
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
