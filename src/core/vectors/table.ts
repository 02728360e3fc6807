/** One space in memory: rows of codes with their ids, searched exactly over all of them. */
import { createBest } from './best.ts';
import { assertDims, type VectorBlock } from './block.ts';
import { type CoarseQuery, coarseError, coarsely } from './coarse.ts';
import { passes, type VectorFilter, type VectorMeta } from './filter.ts';
import { CHUNK, type DotKernel } from './kernel.ts';
import { quantiseQuery } from './quantise.ts';

export interface FirstPass {
  /** At most this many candidates. */
  readonly limit: number;
  /**
   * How many neighbours are wanted; `limit` when missing. What cannot be among them may be left out.
   */
  readonly nearest?: number;
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
  /** Bytes of codes, scales, errors and scores; ids and metadata come on top. */
  bytes(): number;
}

/** Rows that tell what a neighbour must reach, for each that is wanted: fewer are sorted the faster. */
const PROMISING = 2;

/** An empty table of vectors of `dims` values over a fresh kernel of the same dims. */
export function createTable(dims: number, kernel: DotKernel): VectorTable {
  const ids: string[] = [];
  const meta: (VectorMeta | null)[] = [];
  const rowOf = new Map<string, number>();
  let scales = new Float32Array(0);
  let errors = new Float32Array(0);
  /** What the upper four bits of a vector's codes are off by at most. */
  let coarseErrors = new Float32Array(0);
  /** Of the search that runs: what the upper bits give. */
  let coarseScores = new Float32Array(0);
  let hidden: ReadonlySet<string> = new Set();

  function reserve(rows: number): void {
    kernel.reserve(rows);
    if (rows <= scales.length) return;
    const larger = Math.max(rows, Math.ceil(scales.length * 1.25));
    scales = grown(scales, larger);
    errors = grown(errors, larger);
    coarseErrors = grown(coarseErrors, larger);
    coarseScores = new Float32Array(larger);
  }

  function put(block: VectorBlock): void {
    assertDims(block.dims, dims);
    reserve(ids.length + block.ids.length);
    for (const [from, id] of block.ids.entries()) {
      const row = rowOf.get(id) ?? ids.length;
      ids[row] = id;
      meta[row] = block.meta[from] ?? null;
      rowOf.set(id, row);
      const codes = block.codes.subarray(from * dims, (from + 1) * dims);
      const [scale, error] = [block.scales[from]!, block.errors[from]!];
      kernel.write(row, codes);
      scales[row] = scale;
      errors[row] = error;
      coarseErrors[row] = coarseError(codes, scale, error);
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
    kernel.move(last, row);
    ids[row] = lastId;
    meta[row] = lastMeta;
    rowOf.set(lastId, row);
    scales[row] = scales[last]!;
    errors[row] = errors[last]!;
    coarseErrors[row] = coarseErrors[last]!;
  }

  /**
   * All rows by the upper four bits of their codes; the most promising ones by all eight, which tells
   * what a neighbour must reach; then by all eight whatever can reach that.
   */
  function search(query: Float32Array, options: FirstPass): Candidates {
    const { limit, nearest = limit, filter, exclude = [] } = options;
    assertDims(query.length, dims);
    const unwanted = new Set(exclude);
    const wanted = (row: number) => {
      const id = ids[row]!;
      if (unwanted.has(id) || hidden.has(id)) return false;
      return !filter || passes(meta[row] ?? null, filter);
    };
    const { codes, scale, error } = quantiseQuery(query);
    const coarse = coarsely(query);
    kernel.setQuery(coarse.codes, codes);
    const scoreOf = (row: number) => kernel.fine(row) * scales[row]! * scale;
    const errorOf = (row: number) => errors[row]! + error * (1 + errors[row]!);

    const promising = mostPromising(coarse, Math.min(limit, PROMISING * nearest), wanted);
    const least = promising.map((row) => scoreOf(row) - errorOf(row)).sort((a, b) => b - a);
    const bar = least[nearest - 1] ?? Number.NEGATIVE_INFINITY;
    const best = createBest(limit, (row) => ids[row]!);
    for (let row = 0; row < ids.length && limit > 0; row += 1) {
      const most = coarseScores[row]! + coarseErrors[row]! * (1 + coarse.error) + coarse.error;
      if (most < bar || !wanted(row)) continue;
      const score = scoreOf(row);
      if (score >= best.floor()) best.offer(row, score);
    }
    return {
      ids: best.rows.map((row) => ids[row]!),
      scores: Float32Array.from(best.scores),
      errors: Float32Array.from(best.rows, errorOf),
    };
  }

  /** Fills `coarseScores`, and gives the `count` wanted rows with the highest. */
  function mostPromising(
    { scale, offset }: CoarseQuery,
    count: number,
    wanted: (row: number) => boolean,
  ): readonly number[] {
    const best = createBest(count, (row) => ids[row]!);
    for (let from = 0; from < ids.length && count > 0; from += CHUNK) {
      const rows = Math.min(CHUNK, ids.length - from);
      const dots = kernel.coarse(from, rows);
      let floor = best.floor();
      for (let i = 0; i < rows; i += 1) {
        const row = from + i;
        const score = (dots[i]! * scale + offset) * scales[row]!;
        coarseScores[row] = score;
        if (score < floor || !wanted(row)) continue;
        best.offer(row, score);
        floor = best.floor();
      }
    }
    return best.rows;
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
    bytes: () => kernel.bytes() + 4 * scales.byteLength,
  };
}

function grown(values: Float32Array, length: number): Float32Array<ArrayBuffer> {
  const larger = new Float32Array(length);
  larger.set(values);
  return larger;
}
