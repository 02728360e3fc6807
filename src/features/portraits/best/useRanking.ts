import { useCallback, useEffect, useRef, useState } from 'react';
import { type Fault, faultOf } from '../../../core/fault.ts';
import type { Ranked } from '../../../core/scoring/rank.ts';
import type { TasteResult } from '../../../core/taste/types.ts';
import { getTaste } from '../../../data/artifacts.ts';
import { onChange } from '../../../data/changes.ts';
import { rankPerson } from '../album/person.ts';
import type { Album, AlbumPerson } from '../album/types.ts';

/** A person's photos in order, and the taste that had its say, if any was learnt. */
export interface Ranking {
  readonly ranked: readonly Ranked[];
  readonly taste: TasteResult | null;
}

export interface RankingState {
  /** The last that was made; undefined before the first. */
  readonly ranking: Ranking | undefined;
  /** Why the last attempt failed; the ranking before it stands. */
  readonly fault: Fault | null;
  readonly busy: boolean;
  readonly retry: () => void;
}

const FRESH: Omit<RankingState, 'retry'> = { ranking: undefined, fault: null, busy: true };

/**
 * The person's ranking, made again with each album, and when gates or taste change. The old one
 * stands until the new is there. For one person: give the component the person's id as its key.
 */
export function useRanking(album: Album, person: AlbumPerson): RankingState {
  const [state, setState] = useState(FRESH);
  const again = useRef<() => void>(undefined);
  const retry = useCallback(() => again.current?.(), []);

  useEffect(() => {
    let stop = new AbortController();
    const make = () => {
      stop.abort();
      stop = new AbortController();
      const { signal } = stop;
      setState((old) => ({ ...old, busy: true }));
      Promise.all([rankPerson(album, person, signal), getTaste(person.id)]).then(
        ([ranked, taste]) => {
          if (signal.aborted) return;
          setState({
            ranking: { ranked, taste: taste?.result ?? null },
            fault: null,
            busy: false,
          });
        },
        (error: unknown) => {
          if (!signal.aborted) setState((old) => ({ ...old, fault: faultOf(error), busy: false }));
        },
      );
    };
    again.current = make;
    const stops = (['settings', 'artifacts'] as const).map((topic) => onChange(topic, make));
    make();
    return () => {
      stop.abort();
      for (const each of stops) each();
    };
  }, [album, person]);

  return { ...state, retry };
}
