/** The arithmetic of the first pass, apart from who does it: WASM SIMD, or the plain loops here. */

/** Rows whose inner products are told at once. A multiple of 4, as the SIMD pass wants. */
export const CHUNK = 1_024;

/**
 * Holds rows of int8 codes and multiplies them with a query: all of them by their upper four bits,
 * and single ones by all eight.
 */
export interface DotKernel {
  /** Makes room for that many rows. What is there stays. */
  reserve(rows: number): void;
  /** Puts the codes of a vector into a row. */
  write(row: number, codes: Int8Array): void;
  /** Copies a row over another. */
  move(from: number, to: number): void;
  /** The query in 8 bits a value for the coarse products, and in 13 for the fine ones. */
  setQuery(coarse: Int8Array, fine: Int16Array): void;
  /**
   * Inner products of the upper halves (`upperOf`) of `count` (at most `CHUNK`) rows from `from` on,
   * a multiple of `CHUNK`, with the coarse query. Void after the next call.
   */
  coarse(from: number, count: number): Int32Array;
  /** Inner product of one row's codes with the fine query. */
  fine(row: number): number;
  /** Bytes held. */
  bytes(): number;
}

/** The upper four bits of a code, 0..15: code = 16 * upper - 128 + lower, and lower is 0..15. */
export function upperOf(code: number): number {
  return (code + 128) >> 4;
}

/** What a code is taken for where its upper bits alone are known: the middle of what it can be. */
export function middleOf(upper: number): number {
  return 16 * upper - 120.5;
}

/** The plain loops, for browsers without WASM SIMD, and as the reference of the SIMD pass. */
export function plainKernel(dims: number): DotKernel {
  const fineQuery = new Int16Array(dims);
  const coarseQuery = new Int8Array(dims);
  const out = new Int32Array(CHUNK);
  let held = new Int8Array(0);
  return {
    reserve(rows) {
      if (rows * dims <= held.length) return;
      const larger = new Int8Array(Math.max(rows * dims, Math.ceil(held.length * 1.25)));
      larger.set(held);
      held = larger;
    },
    write: (row, codes) => held.set(codes, row * dims),
    move: (from, to) => held.copyWithin(to * dims, from * dims, (from + 1) * dims),
    setQuery(coarse, fine) {
      coarseQuery.set(coarse);
      fineQuery.set(fine);
    },
    coarse(from, count) {
      for (let row = 0, at = from * dims; row < count; row += 1) {
        let sum = 0;
        for (let i = 0; i < dims; i += 1, at += 1) sum += upperOf(held[at]!) * coarseQuery[i]!;
        out[row] = sum;
      }
      return out;
    },
    fine(row) {
      let sum = 0;
      for (let i = 0, at = row * dims; i < dims; i += 1, at += 1) sum += held[at]! * fineQuery[i]!;
      return sum;
    },
    bytes: () => held.byteLength + fineQuery.byteLength + coarseQuery.byteLength + out.byteLength,
  };
}
