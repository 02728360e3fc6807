/** An ONNX network that runs on WASM alone, loaded once and shared. */
import type { OnnxModel } from './runtime/onnx.ts';
import { type Loaded, session } from './sessions.ts';

/** The network of an id. Throws what weights and the runtime throw. */
export function onnxSession(id: string, signal: AbortSignal): Promise<Loaded<OnnxModel>> {
  const runtime = () => import('./runtime/onnx.ts');
  return session(
    id,
    async ([bytes]) => {
      const model = await (await runtime()).loadOnnx(bytes!, 'wasm');
      return {
        value: model,
        backend: model.backend,
        backendReason: 'its operations are for onnxruntime',
        close: () => model.release(),
      };
    },
    signal,
    async () => (await runtime()).startOnnx(),
  );
}
