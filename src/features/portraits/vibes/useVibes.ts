import { useCallback, useEffect, useRef, useState } from 'react';
import { type Fault, faultOf } from '../../../core/fault.ts';
import type { Vibes } from '../../../core/vibes/types.ts';
import { getVibes } from '../../../data/vibes.ts';
import { vibesOf } from '../album/person.ts';
import type { Album, AlbumPerson } from '../album/types.ts';

export interface VibesState {
  /** The last that were found; undefined before the first. */
  readonly vibes: Vibes | undefined;
  readonly fault: Fault | null;
  /** Being found, or found anew. */
  readonly busy: boolean;
  readonly retry: () => void;
}

interface Found extends Omit<VibesState, 'retry'> {
  readonly personId: string;
}

/**
 * The person's vibes: at once as they were found last time, then anew for each album. The old ones
 * stand until the new are there, and also when finding those failed.
 */
export function useVibes(album: Album | undefined, person: AlbumPerson | undefined): VibesState {
  const [found, setFound] = useState<Found>();
  const find = useRef<() => void>(undefined);
  const retry = useCallback(() => find.current?.(), []);

  useEffect(() => {
    if (!album || !person) return;
    const stop = new AbortController();
    const fresh: Found = { personId: person.id, vibes: undefined, fault: null, busy: true };
    const change = (over: (old: Found) => Partial<Found>) => {
      if (stop.signal.aborted) return;
      setFound((all) => {
        const old = all?.personId === person.id ? all : fresh;
        return { ...old, ...over(old) };
      });
    };
    find.current = () => {
      change(() => ({ busy: true, fault: null }));
      vibesOf(album, person, stop.signal).then(
        (vibes) => change(() => ({ vibes, busy: false })),
        (error: unknown) => change(() => ({ fault: faultOf(error), busy: false })),
      );
    };
    find.current();
    getVibes(person.id).then(
      (last) => change((old) => ({ vibes: old.vibes ?? last ?? undefined })),
      () => undefined, // the search itself will tell
    );
    return () => stop.abort();
  }, [album, person]);

  const mine = found?.personId === person?.id ? found : undefined;
  return {
    vibes: mine?.vibes,
    fault: mine?.fault ?? null,
    busy: mine?.busy ?? person !== undefined,
    retry,
  };
}
