import { useCallback, useEffect, useRef, useState } from 'react';
import { library } from '../../../bridge/library.ts';
import { type Fault, faultOf } from '../../../core/fault.ts';
import { listVectors } from '../../../data/vectors.ts';
import { faceScores } from '../album/scores.ts';
import type { Album } from '../album/types.ts';
import { type AlikeView, alikePhotos, viewOf } from './stacks.ts';

interface State {
  /** The last that was found; undefined before the first. */
  readonly alike: AlikeView | undefined;
  readonly fault: Fault | null;
  /** Being found, or found anew. */
  readonly busy: boolean;
}

/** Look-alikes of the album, found anew for each; the old ones stand until then. */
export function useAlike(album: Album | undefined): State & { readonly retry: () => void } {
  const [state, setState] = useState<State>({ alike: undefined, fault: null, busy: true });
  const find = useRef<() => void>(undefined);
  const retry = useCallback(() => find.current?.(), []);
  useEffect(() => {
    if (!album) return;
    const stop = new AbortController();
    const change = (over: Partial<State>) => {
      if (!stop.signal.aborted) setState((old) => ({ ...old, ...over }));
    };
    find.current = () => {
      change({ busy: true, fault: null });
      findIn(album, stop.signal).then(
        (alike) => change({ alike, busy: false }),
        (error: unknown) => change({ fault: faultOf(error), busy: false }),
      );
    };
    find.current();
    return () => stop.abort();
  }, [album]);
  return { ...state, retry };
}

async function findIn(album: Album, signal: AbortSignal): Promise<AlikeView> {
  const [entries, scores] = await Promise.all([
    listVectors(album.embeddingModel),
    faceScores(album, signal),
  ]);
  const vectors = new Map(entries.map(({ id, embedding }) => [id, embedding.vector]));
  const photos = alikePhotos(album, vectors, scores);
  return viewOf(await library.call((api) => api.findAlike(photos), signal), album, scores);
}
