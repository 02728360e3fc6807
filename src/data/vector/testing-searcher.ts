/** For tests of the vectors' way from the store to a searcher. */
import type { VectorPiece } from '../../core/vectors/piece.ts';
import type { StoreName } from '../schema.ts';
import { embeddingOf } from '../testing/fixtures.ts';
import { readTx, writeTx } from '../transact.ts';
import { putVector } from '../vectors.ts';
import { syncVectors } from './sync.ts';

export const MODEL = 'face-embedding';
const STORES: StoreName[] = [
  'vectors',
  'vectorBlocks',
  'vectorHeads',
  'vectorChanges',
  'photos',
  'portraits',
  'faceFacts',
  'auraReadings',
];

/** Empties what these tests fill. */
export async function emptyVectors(): Promise<void> {
  await writeTx([...STORES], (tx) => Promise.all(STORES.map((n) => tx.objectStore(n).clear())));
}

/** Someone who searches: what it holds after the pieces so far, and how much it was handed. */
export function searcher(model = MODEL) {
  const held = new Map<string, string>();
  let hidden: readonly string[] = [];
  let [since, resets, handed]: [number | null, number, number] = [null, 0, 0];
  const take = async (piece: VectorPiece) => {
    if (piece.type === 'reset') {
      held.clear();
      resets += 1;
    } else if (piece.type === 'gone') for (const id of piece.ids) held.delete(id);
    else if (piece.type === 'hidden') hidden = piece.ids;
    else
      for (const [row, id] of piece.block.ids.entries()) {
        handed += 1;
        const { codes, scales, dims } = piece.block;
        const start = [...codes.subarray(row * dims, row * dims + 3)];
        held.set(id, `${piece.kind} ${start} ${scales[row]!.toFixed(6)}`);
      }
  };
  return {
    async sync() {
      since = await syncVectors(model, since, take);
      const state = { ids: [...held.keys()].sort(), hidden, resets, handed };
      [resets, handed] = [0, 0];
      return state;
    },
    held,
  };
}

export const idsOf = (count: number, tag = 'v') =>
  Array.from({ length: count }, (_, i) => `${tag}${String(i).padStart(5, '0')}`);

/** Writes many at once, as an import over time would. */
export async function putMany(ids: readonly string[], seed = 0): Promise<void> {
  for (const [i, id] of ids.entries()) await putVector(id, embeddingOf(seed + i));
}

export const blocksNow = () =>
  readTx(['vectorBlocks'], (tx) => tx.objectStore('vectorBlocks').getAll());
export const changesNow = () =>
  readTx(['vectorChanges'], (tx) => tx.objectStore('vectorChanges').count());
