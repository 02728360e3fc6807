/** The arithmetic of the first pass, apart from who does it: WASM SIMD, or the plain loop here. */

/** Rows whose inner products are told at once. A multiple of 4, as the SIMD pass wants. */
export const CHUNK = 4_096;

/** Holds rows of int8 codes and multiplies them with a query. */
export interface DotKernel {
  /** Bytes from one row to the next: the dims, rounded up to 16; what is between is zero. */
  readonly stride: number;
  /** Makes room for that many rows. What is there stays; views handed out before are void. */
  reserve(rows: number): void;
  /** The rows, to write into. Void after `reserve`. */
  codes(): Int8Array;
  setQuery(codes: Int16Array): void;
  /** Inner products of `count` (at most `CHUNK`) rows from `from` on. Void after the next call. */
  dots(from: number, count: number): Int32Array;
  /** Bytes held. */
  bytes(): number;
}

/** The dims rounded up to 16, so that a row is whole SIMD registers. */
export function strideOf(dims: number): number {
  return Math.ceil(dims / 16) * 16;
}

/** The plain loop, for browsers without WASM SIMD, and as the reference of the SIMD pass. */
export function plainKernel(dims: number): DotKernel {
  const stride = strideOf(dims);
  const query = new Int16Array(stride);
  const out = new Int32Array(CHUNK);
  let held = new Int8Array(0);
  return {
    stride,
    reserve(rows) {
      if (rows * stride <= held.length) return;
      const larger = new Int8Array(Math.max(rows * stride, Math.ceil(held.length * 1.25)));
      larger.set(held);
      held = larger;
    },
    codes: () => held,
    setQuery: (codes) => query.set(codes),
    dots(from, count) {
      for (let row = 0; row < count; row += 1) {
        const start = (from + row) * stride;
        let sum = 0;
        for (let i = 0; i < dims; i += 1) sum += held[start + i]! * query[i]!;
        out[row] = sum;
      }
      return out;
    },
    bytes: () => held.byteLength + query.byteLength + out.byteLength,
  };
}
