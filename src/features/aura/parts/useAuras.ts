import { useEffect, useRef, useState } from 'react';
import { type Fault, faultOf } from '../../../core/fault.ts';
import { onChange } from '../../../data/changes.ts';
import { type AuraEntry, latestAuras } from '../actions.ts';

export interface Auras {
  /** Undefined until first read. */
  readonly entries: readonly AuraEntry[] | undefined;
  readonly total: number;
  readonly fault: Fault | null;
}

const NONE: Auras = { entries: undefined, total: 0, fault: null };

/** The newest readings, again after each change. */
export function useAuras(limit: number): Auras {
  const [state, setState] = useState<Auras>(NONE);
  const turn = useRef(0);
  useEffect(() => {
    const read = () => {
      const mine = ++turn.current;
      latestAuras(limit).then(
        (found) => {
          if (mine !== turn.current) return;
          setState({ ...found, fault: null });
        },
        (error: unknown) => {
          if (mine === turn.current) setState({ ...NONE, fault: faultOf(error) });
        },
      );
    };
    const stop = onChange('photos', read);
    read();
    return () => {
      stop();
      turn.current += 1;
    };
  }, [limit]);
  return state;
}
