/**
 * Packed blocks: some hundred vectors side by side, so that loading reads few rows and the worker
 * copies them as they are.
 */
import { FaultError } from '../fault.ts';
import type { VectorMeta } from './filter.ts';
import { quantise } from './quantise.ts';

/** Vectors in a full block: 131 kB of codes at 512 values each. */
export const BLOCK_SIZE = 256;

export interface VectorBlock {
  /** Values a vector. */
  readonly dims: number;
  /** What each vector stands for; no id twice. */
  readonly ids: readonly string[];
  /** Codes of all vectors, one after the other: `ids.length * dims`. See `quantise.ts`. */
  readonly codes: Int8Array<ArrayBuffer>;
  readonly scales: Float32Array<ArrayBuffer>;
  /** Length of what rounding lost, a vector each; never less than the truth. */
  readonly errors: Float32Array<ArrayBuffer>;
  readonly meta: readonly (VectorMeta | null)[];
}

/** A vector with what it stands for. */
export interface VectorEntry {
  readonly id: string;
  readonly vector: Float32Array;
  readonly meta: VectorMeta | null;
}

/** Quantises vectors into one block. Throws `internal` when they differ in length. */
export function packBlock(entries: readonly VectorEntry[]): VectorBlock {
  const dims = entries[0]?.vector.length ?? 0;
  const block = emptyBlock(dims, entries.length);
  for (const [row, { vector }] of entries.entries()) {
    assertDims(vector.length, dims);
    const { codes, scale, error } = quantise(vector);
    block.codes.set(codes, row * dims);
    block.scales[row] = scale;
    block.errors[row] = roundUp(error);
  }
  return { ...block, ids: entries.map(({ id }) => id), meta: entries.map(({ meta }) => meta) };
}

/** The block without some of its vectors; the same object when it has none of them. */
export function withoutIds(block: VectorBlock, gone: ReadonlySet<string>): VectorBlock {
  const kept = block.ids.flatMap((id, row) => (gone.has(id) ? [] : [row]));
  return kept.length === block.ids.length
    ? block
    : pick(
        block.dims,
        kept.map((row) => [block, row]),
      );
}

/** The same vectors in the same order, in full blocks and a last one that may not be full. */
export function repack(blocks: readonly VectorBlock[]): VectorBlock[] {
  const all = blocks.flatMap((block) => block.ids.map((_, row) => [block, row] as const));
  const packed: VectorBlock[] = [];
  for (let from = 0; from < all.length; from += BLOCK_SIZE)
    packed.push(pick(all[0]![0].dims, all.slice(from, from + BLOCK_SIZE)));
  return packed;
}

function pick(dims: number, rows: readonly (readonly [VectorBlock, number])[]): VectorBlock {
  const picked = emptyBlock(dims, rows.length);
  for (const [to, [block, row]] of rows.entries()) {
    assertDims(block.dims, dims);
    picked.codes.set(block.codes.subarray(row * dims, (row + 1) * dims), to * dims);
    picked.scales[to] = block.scales[row]!;
    picked.errors[to] = block.errors[row]!;
  }
  return {
    ...picked,
    ids: rows.map(([block, row]) => block.ids[row]!),
    meta: rows.map(([block, row]) => block.meta[row] ?? null),
  };
}

function emptyBlock(dims: number, count: number) {
  return {
    dims,
    codes: new Int8Array(count * dims),
    scales: new Float32Array(count),
    errors: new Float32Array(count),
  };
}

/** To float32 without becoming less. */
function roundUp(value: number): number {
  return Math.fround(value * (1 + 2 ** -22));
}

/** Throws `internal` unless both lengths are the same. */
export function assertDims(dims: number, expected: number): void {
  if (dims !== expected)
    throw new FaultError('internal', `vectors of ${dims} and ${expected} numbers in one space`);
}
