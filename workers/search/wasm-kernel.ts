/** The first pass in WASM SIMD; see dot.as. One memory a space, so that dropping it frees it. */
import { CHUNK, type DotKernel, strideOf } from '../../src/core/vectors/kernel.ts';
import { MAX_DIMS } from '../../src/core/vectors/space.ts';
import { WASM_BASE64 } from './dot-wasm.ts';

const PAGE = 65_536;
/** Least growth, 1 MB: many small additions do not grow it each time. */
const GROWTH = 16 * PAGE;

/** Where things lie: the query, then the products, then the rows. */
const QUERY_AT = 0;
const OUT_AT = QUERY_AT + MAX_DIMS * 2;
const ROWS_AT = OUT_AT + CHUNK * 4;

type Dots = (codes: number, rows: number, stride: number, query: number, out: number) => void;

/** The compiled pass, or null where there is no WASM SIMD (Safari before 16.4). */
export function compileDots(): WebAssembly.Module | null {
  const bytes = Uint8Array.from(atob(WASM_BASE64), (letter) => letter.charCodeAt(0));
  if (typeof WebAssembly === 'undefined' || !WebAssembly.validate(bytes)) return null;
  return new WebAssembly.Module(bytes);
}

/** A kernel with a memory of its own. Throws where the browser gives no more memory. */
export function wasmKernel(compiled: WebAssembly.Module, dims: number): DotKernel {
  const stride = strideOf(dims);
  const memory = new WebAssembly.Memory({ initial: GROWTH / PAGE });
  const { exports } = new WebAssembly.Instance(compiled, { env: { memory } });
  const dots = exports.dots as Dots;
  return {
    stride,
    reserve(rows) {
      const needed = ROWS_AT + roundedUp(rows, 4) * stride - memory.buffer.byteLength;
      if (needed > 0) memory.grow(Math.ceil(Math.max(needed, GROWTH) / PAGE));
    },
    codes: () => new Int8Array(memory.buffer, ROWS_AT),
    setQuery: (codes) => new Int16Array(memory.buffer, QUERY_AT, stride).set(codes),
    dots(from, count) {
      dots(ROWS_AT + from * stride, roundedUp(count, 4), stride, QUERY_AT, OUT_AT);
      return new Int32Array(memory.buffer, OUT_AT, count);
    },
    bytes: () => memory.buffer.byteLength,
  };
}

function roundedUp(value: number, to: number): number {
  return Math.ceil(value / to) * to;
}
