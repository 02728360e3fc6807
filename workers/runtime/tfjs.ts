/** The only import of tfjs: its WebGL backend, the CPU where there is none. */
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-backend-webgl';
import * as tf from '@tensorflow/tfjs-core';
import { watchTensors } from '../memory.ts';

export { tf };

export type TfBackend = 'webgl' | 'cpu';

/** Makes a backend ready and says which one runs: WebGL, or the CPU where WebGL is not to be had. */
export async function startTf(wish: TfBackend): Promise<TfBackend> {
  tf.enableProdMode();
  for (const name of wish === 'webgl' ? (['webgl', 'cpu'] as const) : (['cpu'] as const)) {
    try {
      if (await tf.setBackend(name)) {
        await tf.ready();
        return name;
      }
    } catch {
      // The next backend is tried; the CPU always works.
    }
  }
  throw new Error('tfjs has no backend here');
}

watchTensors(() => {
  const { numTensors, numBytes } = tf.memory();
  return { tensors: numTensors, tensorBytes: numBytes };
});
