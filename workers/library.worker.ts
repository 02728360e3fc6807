/**
 * The library's worker: what works on all that is kept. Apart from the one that reads photos, so that
 * searches go on while an import runs. Flat, verb-noun functions; the page knows only
 * `type LibraryApi`.
 */
import { expose } from 'comlink';
import type { AlikePhoto } from '../src/core/alike/links.ts';
import type { Alike } from '../src/core/alike/stacks.ts';
import type { Grouping, GroupingInput } from '../src/core/people/types.ts';
import type { RankEntry, Ranked, RankOptions } from '../src/core/scoring/rank.ts';
import type { Embedding } from '../src/core/types.ts';
import type { VectorBlock } from '../src/core/vectors/block.ts';
import type { SearchOptions } from '../src/core/vectors/rerank.ts';
import type { VectorSpace } from '../src/core/vectors/space.ts';
import type { VibePhoto, Vibes } from '../src/core/vibes/types.ts';
import { findVibes, groupFaces, rankFaces } from './album/album.ts';
import { findAlike } from './album/alike.ts';
import type { Renditions } from './protocol.ts';
import { makeRenditions } from './renditions.ts';
import {
  addBlocks,
  dropTable,
  findCandidates,
  hideIds,
  removeIds,
  sizeOf,
  stateNow,
} from './search/spaces.ts';

const api = {
  /** Holds the life lock for ever. Call once, first. */
  async connect(lifeLock: string): Promise<void> {
    await new Promise<void>((held, refused) => {
      navigator.locks
        .request(lifeLock, () => {
          held();
          return new Promise(() => {});
        })
        .catch(refused);
    });
  },

  /** Adds packed vectors to a space; an id that is there already is replaced. */
  async loadBlocks(space: VectorSpace, blocks: readonly VectorBlock[]): Promise<void> {
    addBlocks(space, blocks);
  },

  async removeVectors(space: VectorSpace, ids: readonly string[]): Promise<void> {
    removeIds(space, ids);
  },

  /** Leaves these ids out of all searches of the space, and no others. */
  async hideVectors(space: VectorSpace, ids: readonly string[]): Promise<void> {
    hideIds(space, ids);
  },

  /** Ids of the vectors that can be among the `k` nearest: their floats decide. Best first. */
  async searchVectors(
    space: VectorSpace,
    query: Embedding,
    options: SearchOptions,
  ): Promise<readonly string[]> {
    return findCandidates(space, query, options);
  },

  /**
   * Thumbnail of a photo, and a view of it where one is asked for; here, so that the worker that
   * reads can read meanwhile. Takes the bitmap over and closes it.
   */
  makeRenditions(bitmap: ImageBitmap, withView: boolean): Promise<Renditions> {
    return makeRenditions(bitmap, withView).finally(() => bitmap.close());
  },

  /** Groups faces by person. Throws `RangeError` for vectors that do not fit together. */
  groupFaces(input: Omit<GroupingInput, 'newId'>): Promise<Grouping> {
    return groupFaces(input);
  },

  /** Ranks the photos of one person, best first, with percentiles and reasons. */
  async rankFaces(entries: readonly RankEntry[], options: RankOptions): Promise<readonly Ranked[]> {
    return rankFaces(entries, options);
  },

  /** The vibes of one person's photos; ids and names of `previous` are kept where they still fit. */
  findVibes(photos: readonly VibePhoto[], previous: Vibes | null): Promise<Vibes> {
    return findVibes(photos, previous);
  },

  /** Photos in stacks of look-alikes, the best on top, and exact duplicates. */
  findAlike(photos: readonly AlikePhoto[]): Promise<Alike> {
    return findAlike(photos);
  },

  async dropSpace(space: VectorSpace): Promise<void> {
    dropTable(space);
  },

  async countVectors(space: VectorSpace): Promise<number> {
    return sizeOf(space);
  },

  /** Whether searches run in WASM SIMD or in the plain loop, and the bytes held. */
  async getSearchState(): Promise<{ simd: boolean; bytes: number }> {
    return stateNow();
  },
};

expose(api);

export type LibraryApi = typeof api;
