/** What this worker holds: tensors where tfjs is loaded, the heap where the browser tells. */
let readTf: (() => { tensors: number; tensorBytes: number }) | null = null;

/** Told by the tfjs runtime once it is loaded, so that asking does not load it. */
export function watchTensors(read: () => { tensors: number; tensorBytes: number }): void {
  readTf = read;
}

/** Tensors and their bytes as tfjs counts them; 0 while it is not loaded. */
export function tfMemoryNow(): { tensors: number; tensorBytes: number } {
  return readTf?.() ?? { tensors: 0, tensorBytes: 0 };
}

/** Bytes of JavaScript heap, or null where the browser does not tell. */
export function heapBytes(): number | null {
  const { memory } = performance as unknown as { memory?: { usedJSHeapSize: number } };
  return memory?.usedJSHeapSize ?? null;
}
