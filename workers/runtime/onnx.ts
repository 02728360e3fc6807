/** The only import of onnxruntime-web: WASM by default, WebGPU where a trial says it wins. */

import loaderUrl from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url';
import wasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import * as wasm from 'onnxruntime-web/wasm';
import { threadCount } from './probe.ts';

/** 'tfjs-wasm' runs plain convolutional networks; see onnx-tfjs.ts. */
export type OnnxBackend = 'tfjs-wasm' | 'wasm' | 'webgpu';

/** A float tensor: `data.length` is the product of `dims`. */
export interface FloatTensor {
  readonly data: Float32Array;
  readonly dims: readonly number[];
}

/** A loaded network. One run at a time. */
export interface OnnxModel {
  readonly backend: OnnxBackend;
  readonly inputName: string;
  run(input: FloatTensor): Promise<Float32Array>;
  release(): Promise<void>;
}

type Ort = typeof wasm;
let prepared: Ort | null = null;
let preparedGpu: Promise<Ort> | null = null;

function wasmRuntime(): Ort {
  if (prepared) return prepared;
  wasm.env.wasm.numThreads = threadCount();
  wasm.env.wasm.wasmPaths = { mjs: absolute(loaderUrl), wasm: absolute(wasmUrl) };
  wasm.env.logLevel = 'error';
  prepared = wasm;
  return wasm;
}

/**
 * The smallest network there is (ONNX IR 8, opset 13: one Identity node on one float). Making a
 * session of it starts the runtime, whose WASM then compiles while the real weights arrive.
 */
const IDENTITY = Uint8Array.from(
  atob('CAg6NwoQCgF4EgF5IghJZGVudGl0eRIBaVoPCgF4EgoKCAgBEgQKAggBYg8KAXkSCgoICAESBAoCCAFCBAoAEA0='),
  (c) => c.charCodeAt(0),
);
let started: Promise<void> | null = null;

/** Starts the WASM runtime ahead of the first network; a failure shows again when one is loaded. */
export function startOnnx(): Promise<void> {
  started ??= wasmRuntime()
    .InferenceSession.create(IDENTITY, { executionProviders: ['wasm'] })
    .then((session) => session.release())
    .catch(() => {
      started = null;
    });
  return started;
}

function absolute(url: string): string {
  return new URL(url, self.location.href).href;
}

async function gpuRuntime(): Promise<Ort> {
  preparedGpu ??= import('./onnx-webgpu.ts').then((m) => m.prepare(absolute));
  try {
    return (await preparedGpu) as unknown as Ort;
  } catch (error) {
    preparedGpu = null;
    throw error;
  }
}

/** Loads a network; throws what the runtime throws when the bytes or the backend are not fit. */
export async function loadOnnx(
  bytes: Uint8Array,
  backend: Exclude<OnnxBackend, 'tfjs-wasm'>,
): Promise<OnnxModel> {
  const ort = backend === 'webgpu' ? await gpuRuntime() : wasmRuntime();
  const session = await ort.InferenceSession.create(bytes, {
    executionProviders: [backend],
    graphOptimizationLevel: 'all',
    // Files of other makers come with hundreds of harmless warnings.
    logSeverityLevel: 3,
  });
  const inputName = session.inputNames[0]!;
  const outputName = session.outputNames[0]!;
  return {
    backend,
    inputName,
    async run(input) {
      const tensor = new ort.Tensor('float32', input.data, [...input.dims]);
      const results = await session.run({ [inputName]: tensor }, [outputName]);
      const output = results[outputName]!;
      const data = Float32Array.from((await output.getData()) as Float32Array);
      output.dispose();
      tensor.dispose();
      return data;
    },
    release: () => session.release(),
  };
}

/** A loaded network that takes tokens. One run at a time. */
export interface TokenModel {
  /** The first output for one text's tokens, flat. */
  run(ids: readonly number[]): Promise<Float32Array>;
  release(): Promise<void>;
}

/** Loads a network of the BERT kind: ids, an attention mask and, where it asks for them, token types. */
export async function loadTokenOnnx(bytes: Uint8Array): Promise<TokenModel> {
  const ort = wasmRuntime();
  const session = await ort.InferenceSession.create(bytes, {
    executionProviders: ['wasm'],
    logSeverityLevel: 3,
  });
  const outputName = session.outputNames[0]!;
  return {
    async run(ids) {
      const dims = [1, ids.length];
      const of = (value: (id: number) => bigint) =>
        new ort.Tensor('int64', BigInt64Array.from(ids, value), dims);
      const feeds = Object.fromEntries(
        session.inputNames.map((name) => [
          name,
          of((id) => (name === 'input_ids' ? BigInt(id) : name === 'attention_mask' ? 1n : 0n)),
        ]),
      );
      const results = await session.run(feeds, [outputName]);
      const output = results[outputName]!;
      const data = Float32Array.from((await output.getData()) as Float32Array);
      output.dispose();
      for (const tensor of Object.values(feeds)) tensor.dispose();
      return data;
    },
    release: () => session.release(),
  };
}
