/**
 * MediaPipe's WASM, apart from its code: compiling it takes the longest of all that a first reading
 * waits for, so it begins before the code is here.
 */
import wasmUrl from '@mediapipe/tasks-vision/vision_wasm_module_internal.wasm?url';

export { wasmUrl };

let compiled: Promise<WebAssembly.Module> | null = null;

/** Starts compiling, off this thread; all tasks are made from the one module. */
export function compileMediapipe(): Promise<WebAssembly.Module> {
  compiled ??= WebAssembly.compileStreaming(fetch(wasmUrl));
  compiled.catch(() => {
    compiled = null;
  });
  return compiled;
}
