/** One space in memory: rows of codes with their ids, searched exactly over all of them. */
import { createBest } from './best.ts';
import { assertDims, type VectorBlock } from './block.ts';
import { passes, type VectorFilter, type VectorMeta } from './filter.ts';
import { CHUNK, type DotKernel } from './kernel.ts';
import { quantiseQuery } from './quantise.ts';

export interface FirstPass {
  /** At most this many candidates. */
  readonly limit: number;
  readonly filter?: VectorFilter;
  /** Ids that are not wanted. */
  readonly exclude?: readonly string[];
}

/**
 * What a first pass found, best first, equal scores by id. `scores` are cosines that may be off by
 * as much as `errors` says, one each.
 */
export interface Candidates {
  readonly ids: readonly string[];
  readonly scores: Float32Array<ArrayBuffer>;
  readonly errors: Float32Array<ArrayBuffer>;
}

export interface VectorTable {
  readonly dims: number;
  /** Adds the vectors of a block; one whose id is there already takes the old one's place. */
  put(block: VectorBlock): void;
  /** Removes vectors; unknown ids are left out. */
  remove(ids: readonly string[]): void;
  /** Leaves these ids out of every search from now on, and no others: a photo waiting for an undo. */
  hide(ids: readonly string[]): void;
  /** All rows against a query of length 1. Throws `internal` when it has another length of values. */
  search(query: Float32Array, options: FirstPass): Candidates;
  size(): number;
  /** Bytes of codes, scales and errors; ids and metadata come on top. */
  bytes(): number;
}

/** An empty table of vectors of `dims` values over a fresh kernel of the same dims. */
export function createTable(dims: number, kernel: DotKernel): VectorTable {
  const ids: string[] = [];
  const meta: (VectorMeta | null)[] = [];
  const rowOf = new Map<string, number>();
  let scales = new Float32Array(0);
  let errors = new Float32Array(0);
  let hidden: ReadonlySet<string> = new Set();

  function reserve(rows: number): void {
    kernel.reserve(rows);
    if (rows <= scales.length) return;
    const larger = Math.max(rows, Math.ceil(scales.length * 1.25));
    scales = grown(scales, larger);
    errors = grown(errors, larger);
  }

  function put(block: VectorBlock): void {
    assertDims(block.dims, dims);
    reserve(ids.length + block.ids.length);
    const codes = kernel.codes();
    for (const [from, id] of block.ids.entries()) {
      const row = rowOf.get(id) ?? ids.length;
      ids[row] = id;
      meta[row] = block.meta[from] ?? null;
      rowOf.set(id, row);
      codes.set(block.codes.subarray(from * dims, (from + 1) * dims), row * kernel.stride);
      scales[row] = block.scales[from]!;
      errors[row] = block.errors[from]!;
    }
  }

  /** The last row takes the place of the removed one, so that rows stay side by side. */
  function removeOne(id: string): void {
    const row = rowOf.get(id);
    if (row === undefined) return;
    rowOf.delete(id);
    const last = ids.length - 1;
    const lastId = ids.pop()!;
    const lastMeta = meta.pop() ?? null;
    if (row === last) return;
    const { stride } = kernel;
    kernel.codes().copyWithin(row * stride, last * stride, (last + 1) * stride);
    ids[row] = lastId;
    meta[row] = lastMeta;
    rowOf.set(lastId, row);
    scales[row] = scales[last]!;
    errors[row] = errors[last]!;
  }

  function search(query: Float32Array, { limit, filter, exclude = [] }: FirstPass): Candidates {
    assertDims(query.length, dims);
    const { codes, scale, error } = quantiseQuery(query);
    const unwanted = new Set(exclude);
    const best = createBest(limit, (row) => ids[row]!);
    const wanted = (row: number) => {
      const id = ids[row]!;
      if (unwanted.has(id) || hidden.has(id)) return false;
      return !filter || passes(meta[row] ?? null, filter);
    };
    kernel.setQuery(codes);
    for (let from = 0; from < ids.length && limit > 0; from += CHUNK) {
      const count = Math.min(CHUNK, ids.length - from);
      const dots = kernel.dots(from, count);
      let floor = best.floor();
      for (let i = 0; i < count; i += 1) {
        const score = dots[i]! * scales[from + i]!;
        if (score < floor || !wanted(from + i)) continue;
        best.offer(from + i, score);
        floor = best.floor();
      }
    }
    return {
      ids: best.rows.map((row) => ids[row]!),
      scores: Float32Array.from(best.scores, (score) => score * scale),
      errors: Float32Array.from(best.rows, (row) => errors[row]! + error * (1 + errors[row]!)),
    };
  }

  return {
    dims,
    put,
    remove: (gone) => gone.forEach(removeOne),
    hide(some) {
      hidden = new Set(some);
    },
    search,
    size: () => ids.length,
    bytes: () => kernel.bytes() + scales.byteLength + errors.byteLength,
  };
}

function grown(values: Float32Array, length: number): Float32Array<ArrayBuffer> {
  const larger = new Float32Array(length);
  larger.set(values);
  return larger;
}
