/** The first pass in WASM SIMD; see dot.as. One memory a space, so that dropping it frees it. */
import { CHUNK, type DotKernel } from '../../src/core/vectors/kernel.ts';
import { MAX_DIMS } from '../../src/core/vectors/space.ts';
import { RELAXED, SIMD } from './dot-wasm.ts';

const PAGE = 65_536;
/** Least growth, 1 MB: many small additions do not grow it each time. */
const GROWTH = 16 * PAGE;
/** Values that a row is filled up to a multiple of, with codes of zero: 64 bytes a plane. */
const PIECE = 128;

/** Where things lie: the query twice, a row's codes on their way in, the products, then the rows. */
const FINE_AT = 0;
const COARSE_AT = FINE_AT + MAX_DIMS * 2;
const CODES_AT = COARSE_AT + MAX_DIMS;
const OUT_AT = CODES_AT + MAX_DIMS;
const ROWS_AT = OUT_AT + CHUNK * 4;

interface Dots {
  coarse(upper: number, rows: number, half: number, query: number, out: number): void;
  fine(upper: number, lower: number, half: number, query: number): number;
  split(codes: number, upper: number, lower: number, half: number): void;
}

/**
 * The compiled pass: with relaxed SIMD where the browser has it (half the time), else with any;
 * null where there is none (Safari before 16.4).
 */
export function compileDots(kinds = [RELAXED, SIMD]): WebAssembly.Module | null {
  if (typeof WebAssembly === 'undefined') return null;
  for (const { base64 } of kinds) {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    if (WebAssembly.validate(bytes)) return new WebAssembly.Module(bytes);
  }
  return null;
}

/**
 * A kernel with a memory of its own. Rows lie in chunks, the upper planes of a chunk's rows before
 * the lower ones, so that the coarse products read one piece of memory a chunk. Throws where the
 * browser gives no more memory.
 */
export function wasmKernel(compiled: WebAssembly.Module, dims: number): DotKernel {
  const stride = roundedUp(dims, PIECE);
  const half = stride / 2;
  const memory = new WebAssembly.Memory({ initial: GROWTH / PAGE });
  const { exports } = new WebAssembly.Instance(compiled, { env: { memory } });
  const { coarse, fine, split } = exports as unknown as Dots;
  const codes = () => new Int8Array(memory.buffer, CODES_AT, stride);
  const chunkAt = (row: number) => ROWS_AT + Math.floor(row / CHUNK) * CHUNK * stride;
  const upperAt = (row: number) => chunkAt(row) + (row % CHUNK) * half;
  const lowerAt = (row: number) => upperAt(row) + CHUNK * half;
  return {
    reserve(rows) {
      // Upper planes are read four rows at a time: the rest of a chunk's place may be read as well.
      const end = rows === 0 ? ROWS_AT : lowerAt(rows - 1) + half;
      const needed = end - memory.buffer.byteLength;
      if (needed > 0) memory.grow(Math.ceil(Math.max(needed, GROWTH) / PAGE));
    },
    write(row, values) {
      codes().set(values);
      split(CODES_AT, upperAt(row), lowerAt(row), half);
    },
    move(from, to) {
      const bytes = new Int8Array(memory.buffer);
      bytes.copyWithin(upperAt(to), upperAt(from), upperAt(from) + half);
      bytes.copyWithin(lowerAt(to), lowerAt(from), lowerAt(from) + half);
    },
    setQuery(coarsely, finely) {
      new Int8Array(memory.buffer, COARSE_AT, stride).set(coarsely);
      new Int16Array(memory.buffer, FINE_AT, stride).set(finely);
    },
    coarse(from, count) {
      coarse(upperAt(from), roundedUp(count, 4), half, COARSE_AT, OUT_AT);
      return new Int32Array(memory.buffer, OUT_AT, count);
    },
    fine: (row) => fine(upperAt(row), lowerAt(row), half, FINE_AT),
    bytes: () => memory.buffer.byteLength,
  };
}

function roundedUp(value: number, to: number): number {
  return Math.ceil(value / to) * to;
}
