/** The only import of MediaPipe. A task is created once and kept; creations take turns. */
import { FaceDetector, FaceLandmarker, ImageSegmenter } from '@mediapipe/tasks-vision';
import ModuleFactory from '@mediapipe/tasks-vision/vision_wasm_module_internal.js';
import { FaultError } from '../../src/core/fault.ts';
import { compileMediapipe, mediapipeWasm } from './mediapipe-wasm.ts';
import { withFile } from './memory-file.ts';
import { glCanvas } from './probe.ts';

export type { FaceDetectorResult, FaceLandmarkerResult } from '@mediapipe/tasks-vision';
export { FaceDetector, FaceLandmarker, ImageSegmenter };

let turn: Promise<unknown> = Promise.resolve();
type Received = (instance: WebAssembly.Instance, module: WebAssembly.Module) => void;

/** MediaPipe writes a dozen lines for each task it makes; errors alone (glog's E and F) are passed on. */
function tell(line: unknown): void {
  if (/^[EF]\d{4} /.test(String(line))) console.error(line);
}
Object.assign(self, { custom_dbg: tell });

/** Emscripten's hook: an instance of the module that is compiled already. */
function factoryOf(module: WebAssembly.Module): (options: object) => Promise<object> {
  const instantiateWasm = (imports: WebAssembly.Imports, received: Received) => {
    void WebAssembly.instantiate(module, imports).then((instance) => received(instance, module));
    return {};
  };
  return (options) => ModuleFactory({ ...options, instantiateWasm, print: tell, printErr: tell });
}

/** What every task is made with: MediaPipe's files, the weights, and the canvas that all share. */
export interface TaskBase {
  readonly fileset: { wasmLoaderPath: string; wasmBinaryPath: string };
  readonly baseOptions: { modelAssetPath: string; delegate: 'CPU' };
  readonly canvas: OffscreenCanvas;
}

/**
 * Makes a task of these weights. Runs `create` alone: each creation uses up `self.ModuleFactory`.
 * Throws `unsupported` without WebGL2, and what `create` throws.
 */
export function createTask<T>(
  weights: Uint8Array<ArrayBuffer>,
  create: (base: TaskBase) => Promise<T>,
): Promise<T> {
  const mine = turn.then(async () => {
    const canvas = glCanvas();
    if (!canvas) throw new FaultError('unsupported', 'WebGL2 is needed and not here');
    const module = await compileMediapipe();
    (self as unknown as { ModuleFactory: unknown }).ModuleFactory = factoryOf(module);
    return await withFile(weights, (modelAssetPath) =>
      create({
        fileset: { wasmLoaderPath: '', wasmBinaryPath: mediapipeWasm },
        baseOptions: { modelAssetPath, delegate: 'CPU' },
        canvas,
      }),
    );
  });
  turn = mine.catch(() => {});
  return mine;
}
