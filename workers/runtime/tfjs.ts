/**
 * The only import of tfjs, with `tfjs/`: WebGL on a real GPU, WASM, and the CPU where there is
 * neither. A backend is loaded when it is tried, since each weighs more than all else here.
 */
import * as tf from '@tensorflow/tfjs-core';
import { watchTensors } from '../memory.ts';

export { tf };

export type TfBackend = 'webgl' | 'wasm' | 'cpu';

const BACKENDS: Readonly<Record<TfBackend, () => Promise<unknown>>> = {
  webgl: () => import('./tfjs/tfjs-webgl.ts'),
  wasm: () => import('./tfjs/tfjs-wasm.ts'),
  cpu: () => import('./tfjs/tfjs-cpu.ts'),
};

const starting = new Map<TfBackend, Promise<boolean>>();

/**
 * Makes a backend ready; false when it is not to be had here. Starts are shared: tfjs gives up a start
 * in favour of the next of the same name, so that of two networks loading side by side one would be
 * told that there is none. A failure is forgotten.
 */
export function startTf(name: TfBackend): Promise<boolean> {
  const begun = starting.get(name);
  if (begun) return begun;
  // One backend at a time, too: a start of another one would outdate this one.
  const before = Promise.all(starting.values());
  const mine = before.then(() => start(name));
  starting.set(name, mine);
  void mine.then((works) => {
    if (!works) starting.delete(name);
  });
  return mine;
}

async function start(name: TfBackend): Promise<boolean> {
  tf.enableProdMode();
  try {
    await BACKENDS[name]();
    if (!(await tf.setBackend(name))) return false;
    await tf.ready();
    return true;
  } catch {
    return false;
  }
}

/**
 * Makes a started backend the current one, at once: two networks may run on two of them. Call it
 * before the tensors of a run are made; nothing may be awaited between.
 */
export function switchTf(name: TfBackend): void {
  // Only the wait for a backend's start is asynchronous, and this one has started.
  if (tf.getBackend() !== name) void tf.setBackend(name);
}

watchTensors(() => {
  const { numTensors, numBytes } = tf.memory();
  return { tensors: numTensors, tensorBytes: numBytes };
});
