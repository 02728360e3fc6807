/**
 * The only import of tfjs: WebGL on a real GPU, WASM, and the CPU where there is neither. One thread
 * for WASM: its threads start from a blob, which the policy forbids.
 */
import '@tensorflow/tfjs-backend-cpu';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import wasmUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import '@tensorflow/tfjs-backend-webgl';
import * as tf from '@tensorflow/tfjs-core';
import { watchTensors } from '../memory.ts';

export { tf };

export type TfBackend = 'webgl' | 'wasm' | 'cpu';

/** Makes a backend ready; false when it is not to be had here. */
export async function startTf(name: TfBackend): Promise<boolean> {
  tf.enableProdMode();
  if (name === 'wasm') {
    tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
    setWasmPaths(wasmFiles(new URL(wasmUrl, self.location.href).href));
  }
  try {
    if (!(await tf.setBackend(name))) return false;
    await tf.ready();
    return true;
  } catch {
    return false;
  }
}

function wasmFiles(url: string): Parameters<typeof setWasmPaths>[0] {
  return {
    'tfjs-backend-wasm.wasm': url,
    'tfjs-backend-wasm-simd.wasm': url,
    'tfjs-backend-wasm-threaded-simd.wasm': url,
  };
}

watchTensors(() => {
  const { numTensors, numBytes } = tf.memory();
  return { tensors: numTensors, tensorBytes: numBytes };
});
