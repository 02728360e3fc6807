/** The packed blocks of a model: read in a stream, replaced, and made anew from the vectors. */

import { faultOf } from '../../core/fault.ts';
import { packBlock, repack, type VectorBlock } from '../../core/vectors/block.ts';
import type { VectorKind } from '../../core/vectors/space.ts';
import { decodeRecord, encodeRecord } from '../codec.ts';
import type { VectorBlockRow } from '../schema.ts';
import { readTx, together, writeTx } from '../transact.ts';
import { settleChanges } from './changes.ts';
import { scanEntries } from './entries.ts';

/** Blocks read at once, 2 MB: few round trips, and never the whole library in the page's memory. */
const AT_ONCE = 16;

/** A block with its place. */
export interface PlacedBlock {
  readonly n: number;
  readonly kind: VectorKind;
  readonly block: VectorBlock;
}

/** All blocks of a model, in order of `n`. */
export async function* readBlocks(model: string): AsyncGenerator<PlacedBlock> {
  let after = 0;
  for (;;) {
    const range = IDBKeyRange.bound([model, after], [model, Number.POSITIVE_INFINITY], true);
    const rows = await readTx(['vectorBlocks'], (tx) =>
      tx.objectStore('vectorBlocks').getAll(range, AT_ONCE),
    );
    for (const { n, kind, body } of rows) {
      after = n;
      yield { n, kind, block: await decodeRecord(body) };
    }
    if (rows.length < AT_ONCE) return;
  }
}

export interface Replacement {
  readonly blocks: readonly Omit<PlacedBlock, 'n'>[];
  /** Places of the blocks that go. */
  readonly replaced: readonly number[];
  /** Place of the first new block; it and those after it are free. */
  readonly first: number;
  /** The last change that the blocks of the model have then. */
  readonly upTo: number;
}

/**
 * Puts new blocks in the place of some, and forgets the changes that they have; all or nothing. On a
 * full disk nothing happens: packing saves time later and is not worth a search that fails now.
 */
export async function replaceBlocks(
  model: string,
  { blocks, replaced, first, upTo }: Replacement,
): Promise<void> {
  const rows = await rowsOf(model, blocks, first);
  try {
    await writeTx(['vectorBlocks', 'vectorHeads', 'vectorChanges'], async (tx) => {
      const store = tx.objectStore('vectorBlocks');
      await together(replaced.map((n) => () => store.delete([model, n])));
      await together(rows.map((row) => () => store.put(row)));
      await settleChanges(tx, model, upTo);
    });
  } catch (error) {
    if (faultOf(error) !== 'quota') throw error;
  }
}

/**
 * Makes all blocks of a model anew from its vectors. Until the last step they have no head, so a
 * rebuilding that was cut short is begun again; what is written meanwhile is noted as changed.
 */
export async function rebuildBlocks(model: string): Promise<void> {
  const upTo = await writeTx(['vectorBlocks', 'vectorHeads', 'vectorChanges'], async (tx) => {
    await tx.objectStore('vectorHeads').delete(model);
    await tx.objectStore('vectorBlocks').delete(IDBKeyRange.bound([model], [model, []]));
    const last = await tx.objectStore('vectorChanges').openKeyCursor(null, 'prev');
    return last?.primaryKey ?? 0;
  });
  let first = 1;
  for await (const some of scanEntries(model)) {
    const blocks = [...some].flatMap(([kind, entries]) =>
      repack([packBlock(entries)]).map((block) => ({ kind, block })),
    );
    const rows = await rowsOf(model, blocks, first);
    first += rows.length;
    await writeTx(['vectorBlocks'], (tx) =>
      together(rows.map((row) => () => tx.objectStore('vectorBlocks').put(row))),
    );
  }
  await writeTx(['vectorChanges', 'vectorHeads'], (tx) => settleChanges(tx, model, upTo));
}

function rowsOf(
  model: string,
  blocks: readonly Omit<PlacedBlock, 'n'>[],
  first: number,
): Promise<VectorBlockRow[]> {
  return Promise.all(
    blocks.map(async ({ kind, block }, i) => ({
      model,
      n: first + i,
      kind,
      body: await encodeRecord(block),
    })),
  );
}
