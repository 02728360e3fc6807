/** The spaces that are loaded, by name. */
import type { Embedding } from '../../src/core/types.ts';
import type { VectorBlock } from '../../src/core/vectors/block.ts';
import { plainKernel } from '../../src/core/vectors/kernel.ts';
import { candidatesFor, contenders, type SearchOptions } from '../../src/core/vectors/rerank.ts';
import { assertOfSpace, spaceName, type VectorSpace } from '../../src/core/vectors/space.ts';
import { createTable, type VectorTable } from '../../src/core/vectors/table.ts';
import { compileDots, wasmKernel } from './wasm-kernel.ts';

const compiled = compileDots();
const tables = new Map<string, VectorTable>();
/** Ids to leave out, of spaces that may have no rows yet. */
const hidden = new Map<string, readonly string[]>();

/** Adds blocks to a space; an id that is there already is replaced. */
export function addBlocks(space: VectorSpace, blocks: readonly VectorBlock[]): void {
  for (const block of blocks) if (block.ids.length > 0) tableOf(space, block.dims).put(block);
}

/** Removes vectors from a space. */
export function removeIds(space: VectorSpace, ids: readonly string[]): void {
  tables.get(spaceName(space))?.remove(ids);
}

/** Leaves these ids out of all searches of a space, and no others. */
export function hideIds(space: VectorSpace, ids: readonly string[]): void {
  hidden.set(spaceName(space), ids);
  tables.get(spaceName(space))?.hide(ids);
}

/** Ids whose floats can decide which `k` are the nearest. An unknown space has none. */
export function findCandidates(
  space: VectorSpace,
  query: Embedding,
  { k, ...options }: SearchOptions,
): readonly string[] {
  assertOfSpace(space, query);
  const table = tables.get(spaceName(space));
  if (!table) return [];
  const found = table.search(query.vector, { limit: candidatesFor(k), nearest: k, ...options });
  return contenders(found, k);
}

/** Forgets a space. */
export function dropTable(space: VectorSpace): void {
  tables.delete(spaceName(space));
  hidden.delete(spaceName(space));
}

/** Vectors in a space, hidden ones as well. */
export function sizeOf(space: VectorSpace): number {
  return tables.get(spaceName(space))?.size() ?? 0;
}

/** Whether the pass runs in WASM SIMD, and the bytes that all spaces hold. */
export function stateNow(): { simd: boolean; bytes: number } {
  const bytes = [...tables.values()].reduce((sum, table) => sum + table.bytes(), 0);
  return { simd: compiled !== null, bytes };
}

function tableOf(space: VectorSpace, dims: number): VectorTable {
  const name = spaceName(space);
  const known = tables.get(name);
  if (known) return known;
  const table = createTable(dims, compiled ? wasmKernel(compiled, dims) : plainKernel(dims));
  table.hide(hidden.get(name) ?? []);
  tables.set(name, table);
  return table;
}
