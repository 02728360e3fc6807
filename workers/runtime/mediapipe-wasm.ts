/** MediaPipe's WASM, which compiles while the library that drives it is still on its way. */
import wasmUrl from '@mediapipe/tasks-vision/vision_wasm_module_internal.wasm?url';

export { wasmUrl as mediapipeWasm };

let compiled: Promise<WebAssembly.Module> | null = null;

/** Starts compiling the WASM, off this thread; all tasks are made from the one module. */
export function compileMediapipe(): Promise<WebAssembly.Module> {
  compiled ??= WebAssembly.compileStreaming(fetch(wasmUrl));
  compiled.catch(() => {
    compiled = null;
  });
  return compiled;
}
