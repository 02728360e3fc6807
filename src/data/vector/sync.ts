/**
 * Brings whoever searches up to date: everything at first, afterwards what has changed. The packed
 * blocks are a copy that heals itself: where they do not add up to the vectors, they are made anew.
 */
import { FaultError } from '../../core/fault.ts';
import {
  BLOCK_SIZE,
  packBlock,
  repack,
  type VectorBlock,
  withoutIds,
} from '../../core/vectors/block.ts';
import type { VectorPiece } from '../../core/vectors/piece.ts';
import type { VectorKind } from '../../core/vectors/space.ts';
import { withLock } from '../locks.ts';
import { readTx } from '../transact.ts';
import { readBlocks, rebuildBlocks, replaceBlocks } from './blocks.ts';
import { changesAfter } from './changes.ts';
import { loadEntries } from './entries.ts';

/** So many changed vectors are packed at the next full load; fewer are read one by one. */
export const PACK_FROM = 64;
/** So many, and making all blocks anew is faster than asking for each. */
export const REBUILD_FROM = 2_048;

/** Takes one piece; the next comes when it is done. */
export type TakePiece = (piece: VectorPiece) => Promise<void>;

/**
 * Hands over what changed in the vectors of a model since an earlier call returned `since`, or
 * everything where that is null or too long ago. Returns the next `since`. One at a time over all
 * tabs. Throws `storage-unavailable`, `quota` (packing writes), and what `take` throws.
 */
export function syncVectors(model: string, since: number | null, take: TakePiece): Promise<number> {
  return withLock(`aura-vectors-${model}`, async () => {
    const now = await survey(model, since);
    const missed = now.head === null || now.stale || now.head > (since ?? 0);
    if (since === null || missed) return loadAll(model, take);
    if (now.changed.length > 0) await take({ type: 'gone', ids: now.changed });
    for (const [kind, block] of await packed(model, now.changed))
      await take({ type: 'block', kind, block });
    await take({ type: 'hidden', ids: now.hidden });
    return now.upTo;
  });
}

interface Survey {
  /** The last change that the blocks have; null when there are no whole blocks. */
  readonly head: number | null;
  readonly changed: readonly string[];
  readonly upTo: number;
  /** Vectors of the model that the blocks must have, those of `changed` apart; 0 when not asked. */
  readonly settled: number;
  /** Whether the blocks cannot be used, or have missed too much. */
  readonly stale: boolean;
  readonly hidden: readonly string[];
}

/** All in one transaction, so that it belongs together. */
function survey(model: string, since: number | null): Promise<Survey> {
  return readTx(['vectors', 'vectorHeads', 'vectorChanges', 'photos'], async (tx) => {
    const vectors = tx.objectStore('vectors');
    const head = (await tx.objectStore('vectorHeads').get(model))?.upTo ?? null;
    const { owners, upTo } = await changesAfter(tx, model, since ?? head ?? 0);
    const count = since === null ? await vectors.index('model').count(model) : 0;
    const stale = (head === null && count > 0) || owners.length >= REBUILD_FROM;
    const asked = since === null && !stale ? owners : [];
    const keys = await Promise.all(asked.map((owner) => vectors.getKey([owner, model])));
    const settled = stale ? 0 : count - keys.filter((key) => key !== undefined).length;
    const photos = await tx.objectStore('photos').index('deletedAt').getAllKeys();
    const faces = await Promise.all(photos.map((id) => vectors.index('photoId').getAllKeys(id)));
    const hidden = faces.flat().flatMap(([owner, of]) => (of === model ? [owner] : []));
    return { head, changed: owners, upTo, settled, stale, hidden };
  });
}

/** Everything, from blocks that add up: made anew where they do not. */
async function loadAll(model: string, take: TakePiece): Promise<number> {
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const now = await survey(model, null);
    if (!now.stale) {
      await take({ type: 'reset' });
      if (await streamAll(model, now, take)) {
        await take({ type: 'hidden', ids: now.hidden });
        return now.upTo;
      }
    }
    if (attempt === 0) await rebuildBlocks(model);
  }
  throw new FaultError('internal', `the packed vectors of "${model}" do not add up`);
}

/** Hands over blocks and changes; packs where that is due. False when the blocks do not add up. */
async function streamAll(model: string, now: Survey, take: TakePiece): Promise<boolean> {
  const changed = new Set(now.changed);
  const packing = changed.size >= PACK_FROM;
  const replaced: number[] = [];
  const pile = new Map<VectorKind, VectorBlock[]>();
  const add = (kind: VectorKind, block: VectorBlock) =>
    pile.set(kind, [...(pile.get(kind) ?? []), block]);
  let [settled, last] = [0, 0];
  for await (const { n, kind, block } of readBlocks(model)) {
    const kept = withoutIds(block, changed);
    settled += kept.ids.length;
    last = n;
    if (packing && kept.ids.length < BLOCK_SIZE) {
      replaced.push(n);
      add(kind, kept);
    } else await take({ type: 'block', kind, block: kept });
  }
  if (settled !== now.settled) return false;
  for (const [kind, block] of await packed(model, now.changed)) add(kind, block);
  const blocks = [...pile].flatMap(([kind, some]) =>
    repack(some).map((block) => ({ kind, block })),
  );
  if (packing) await replaceBlocks(model, { blocks, replaced, first: last + 1, upTo: now.upTo });
  for (const { kind, block } of blocks) await take({ type: 'block', kind, block });
  return true;
}

async function packed(
  model: string,
  owners: readonly string[],
): Promise<(readonly [VectorKind, VectorBlock])[]> {
  const entries = await loadEntries(model, owners);
  return [...entries].map(([kind, some]) => [kind, packBlock(some)] as const);
}
