/**
 * How many bytes of WebAssembly memory this worker holds. Engines do not tell theirs, so every instance
 * is looked at as it is made: its memory is what it exports or what it was given.
 */
type Imports = WebAssembly.Imports | undefined;
type Made = WebAssembly.Instance | WebAssembly.WebAssemblyInstantiatedSource;

const held: WeakRef<WebAssembly.Memory>[] = [];
let told = 0;

/** Watches all instances made from now on. Call it once, before any engine is loaded. */
export function watchWasmMemory(wasm: typeof WebAssembly = WebAssembly): void {
  const { instantiate, instantiateStreaming } = wasm;
  Object.assign(wasm, {
    instantiate: async (source: BufferSource, imports: Imports) =>
      note(await instantiate(source, imports), imports),
    ...(instantiateStreaming && {
      instantiateStreaming: async (source: Response, imports: Imports) =>
        note(await instantiateStreaming(source, imports), imports),
    }),
  });
}

/** Bytes of all WebAssembly memories that are still held. */
export function wasmBytes(): number {
  return held.reduce((sum, ref) => sum + (ref.deref()?.buffer.byteLength ?? 0), 0);
}

/**
 * Bytes that WebAssembly memory grew by since this was last asked, never below 0. Asked at the end of each
 * load, the answers add up to what is held; loads at the same time share it in the order they finish.
 */
export function wasmGrowth(now = wasmBytes()): number {
  const growth = Math.max(0, now - told);
  told = now;
  return growth;
}

function note<T extends Made>(made: T, imports: Imports): T {
  const { exports } = made instanceof WebAssembly.Instance ? made : made.instance;
  const own = [exports, ...Object.values(imports ?? {})].flatMap((names) => Object.values(names));
  const memories = own.filter((each) => each instanceof WebAssembly.Memory);
  for (const memory of new Set(memories))
    if (!held.some((ref) => ref.deref() === memory)) held.push(new WeakRef(memory));
  return made;
}
