/** A network on onnxruntime's WASM, run on zeros. */
import { onnxSession } from '../onnx-session.ts';
import type { Runner } from './runners.ts';

/** What times a network whose input has these dimensions, on zeros. */
export function onnxRunner(id: string, dims: readonly number[]): Runner {
  return async (signal) => {
    const { value } = await onnxSession(id, signal);
    const data = new Float32Array(dims.reduce((product, length) => product * length, 1));
    return () => value.run({ data, dims });
  };
}
