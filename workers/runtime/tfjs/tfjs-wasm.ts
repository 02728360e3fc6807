/** tfjs on WASM, one thread: its threads start from a blob, which the policy forbids. */
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import wasmUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import { env } from '@tensorflow/tfjs-core';

env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
const url = new URL(wasmUrl, self.location.href).href;
setWasmPaths({
  'tfjs-backend-wasm.wasm': url,
  'tfjs-backend-wasm-simd.wasm': url,
  'tfjs-backend-wasm-threaded-simd.wasm': url,
});
