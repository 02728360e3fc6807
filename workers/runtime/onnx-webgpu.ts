/** onnxruntime's WebGPU build; 27 MB, so it is loaded only for a trial or once it has won one. */

import loaderUrl from 'onnxruntime-web/ort-wasm-simd-threaded.asyncify.mjs?url';
import wasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.asyncify.wasm?url';
import * as ort from 'onnxruntime-web/webgpu';

/** Sets the runtime up; `absolute` resolves addresses of this origin. */
export function prepare(absolute: (url: string) => string): typeof ort {
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.wasmPaths = { mjs: absolute(loaderUrl), wasm: absolute(wasmUrl) };
  ort.env.logLevel = 'error';
  return ort;
}
