/** MediaPipe's WASM, which compiles while the library that drives it is still on its way. */
import wasmUrl from '@mediapipe/tasks-vision/vision_wasm_module_internal.wasm?url';

export { wasmUrl as mediapipeWasm };

let compiled: Promise<WebAssembly.Module> | null = null;
let arrive: ((module: WebAssembly.Module | null) => void) | null = null;

/** Starts compiling the WASM, off this thread; all tasks are made from the one module. */
export function compileMediapipe(): Promise<WebAssembly.Module> {
  return compiled ?? keep(compile());
}

/**
 * The page compiles it already, since it was there before this worker: `takeMediapipe` brings it. Null
 * means that the page could not, and that it is for this worker to try.
 */
export function expectMediapipe(): void {
  if (compiled) return;
  const coming = new Promise<WebAssembly.Module | null>((resolve) => {
    arrive = resolve;
  });
  void keep(coming.then((module) => module ?? compile()));
}

/** The engine as the page compiled it; null when it could not, and it is compiled here. */
export function takeMediapipe(module: WebAssembly.Module | null): void {
  arrive?.(module);
  arrive = null;
  if (module && !compiled) void keep(Promise.resolve(module));
}

function compile(): Promise<WebAssembly.Module> {
  return WebAssembly.compileStreaming(fetch(wasmUrl));
}

/** A failure is forgotten, so that the next call tries again. */
function keep(module: Promise<WebAssembly.Module>): Promise<WebAssembly.Module> {
  compiled = module;
  module.catch(() => {
    if (compiled === module) compiled = null;
  });
  return module;
}
