/**
 * The seam to the library's worker, and the search over what is kept: the worker finds the few vectors
 * that can be the nearest, their floats decide here. The bridge opens no database: what is stored comes
 * from the `sources` that a feature hands in.
 */
import { type Remote, transfer } from 'comlink';
import type { LibraryApi } from '../../workers/library.worker.ts';
import workerUrl from '../../workers/library.worker.ts?worker&url';
import type { Embedding } from '../core/types.ts';
import { assertIndexable, type Neighbour } from '../core/vector-index.ts';
import type { VectorPiece } from '../core/vectors/piece.ts';
import { exactSearch, type SearchOptions } from '../core/vectors/rerank.ts';
import { assertOfSpace, VECTOR_KINDS, type VectorSpace } from '../core/vectors/space.ts';
import { keepWorker } from './spawn.ts';

/** The library's worker. Stopped after five idle minutes; the next call starts and fills a new one. */
export const library = keepWorker<LibraryApi>({
  name: 'library',
  url: workerUrl,
  connect: (api, lifeLock) => api.connect(lifeLock),
  idleMs: 300_000,
});

/** Where the vectors come from; see `syncVectors`, `loadFloats` and `onChange` of the storage. */
export interface SearchSources {
  /** Hands over what changed since `since` (null: everything), and returns the next `since`. */
  sync(
    model: string,
    since: number | null,
    take: (piece: VectorPiece) => Promise<void>,
  ): Promise<number>;
  /** The vectors of these ids in their order, null where there is none any more. */
  floats(model: string, ids: readonly string[]): Promise<readonly (Float32Array | null)[]>;
  /** Calls `listener` after each change of the vectors. Returns the way to stop. */
  onChange(listener: () => void): () => void;
}

export interface VectorSearch {
  /**
   * The `k` vectors of the space nearest to the query by exact cosine, best first, equal scores by
   * id. Everything that was saved before the call is searched. Throws `internal` when the query is
   * simulated, not of length 1, of another model or number of values; `aborted`, `worker-died`,
   * `storage-unavailable`, `quota`.
   */
  similar(
    space: VectorSpace,
    query: Embedding,
    options: SearchOptions,
    signal?: AbortSignal,
  ): Promise<readonly Neighbour[]>;
  /** How many vectors the space has. */
  count(space: VectorSpace, signal?: AbortSignal): Promise<number>;
  /** Stops listening to changes. */
  close(): void;
}

/** What one worker knows of one model. */
interface Known {
  since: number | null;
  /** The count of changes heard of when it was last brought up to date; -1 before that. */
  heard: number;
  turn: Promise<void>;
}

/**
 * A search over those sources. Starts nothing before the first question. One is enough for all: a
 * second one over the same store would fill the worker a second time.
 */
export function createSearch(sources: SearchSources): VectorSearch {
  const known = new WeakMap<Remote<LibraryApi>, Map<string, Known>>();
  let changes = 0;
  const close = sources.onChange(() => {
    changes += 1;
  });

  async function refresh(api: Remote<LibraryApi>, model: string): Promise<void> {
    const models = known.get(api) ?? new Map<string, Known>();
    known.set(api, models);
    const mine = models.get(model) ?? { since: null, heard: -1, turn: Promise.resolve() };
    models.set(model, mine);
    const turn = mine.turn.then(async () => {
      if (mine.heard === changes) return;
      const heard = changes;
      mine.since = await sources.sync(model, mine.since, (piece) => pass(api, model, piece));
      mine.heard = heard;
    });
    mine.turn = turn.catch(() => {});
    await turn;
  }

  return {
    async similar(space, query, options, signal) {
      assertIndexable(query);
      assertOfSpace(space, query);
      // A view would be sent with the whole buffer behind it.
      const sent = { model: query.model, vector: query.vector.slice() };
      const ids = await library.call(async (api) => {
        await refresh(api, space.model);
        return api.searchVectors(space, sent, options);
      }, signal);
      const floats = await sources.floats(space.model, ids);
      const entries = ids.flatMap((id, i) => {
        const vector = floats[i];
        return vector ? [{ id, vector, meta: null }] : [];
      });
      return exactSearch(space, entries, query, { k: options.k });
    },
    count: (space, signal) =>
      library.call(async (api) => {
        await refresh(api, space.model);
        return api.countVectors(space);
      }, signal),
    close,
  };
}

/** Passes a piece on to the worker. */
async function pass(api: Remote<LibraryApi>, model: string, piece: VectorPiece): Promise<void> {
  if (piece.type === 'block') {
    const { codes, scales, errors } = piece.block;
    const moved = [codes.buffer, scales.buffer, errors.buffer];
    await api.loadBlocks({ kind: piece.kind, model }, transfer([piece.block], moved));
    return;
  }
  for (const kind of VECTOR_KINDS) {
    const space = { kind, model };
    if (piece.type === 'reset') await api.dropSpace(space);
    else if (piece.type === 'gone') await api.removeVectors(space, piece.ids);
    else await api.hideVectors(space, piece.ids);
  }
}
