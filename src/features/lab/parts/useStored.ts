import { useCallback, useEffect, useRef, useState } from 'react';
import { type Fault, faultOf } from '../../../core/fault.ts';

export interface Stored<T> {
  /** Undefined until the first answer. */
  readonly value: T | undefined;
  readonly fault: Fault | null;
  /** Reads again; the old value stands until the new one is there. Never rejects. */
  readonly again: () => Promise<void>;
}

/**
 * What is stored, read when the page opens, when it is looked at again (another tab may have changed
 * it), and when asked. Answers that a newer one overtook are dropped.
 */
export function useStored<T>(load: () => Promise<T>): Stored<T> {
  const [state, setState] = useState<Pick<Stored<T>, 'value' | 'fault'>>({
    value: undefined,
    fault: null,
  });
  const latest = useRef(load);
  latest.current = load;
  const turn = useRef(0);
  const again = useCallback(async () => {
    const mine = ++turn.current;
    try {
      const value = await latest.current();
      if (mine === turn.current) setState({ value, fault: null });
    } catch (error) {
      if (mine === turn.current) setState((old) => ({ ...old, fault: faultOf(error) }));
    }
  }, []);
  useEffect(() => {
    const seen = () => {
      if (document.visibilityState === 'visible') void again();
    };
    void again();
    document.addEventListener('visibilitychange', seen);
    return () => {
      document.removeEventListener('visibilitychange', seen);
      turn.current += 1;
    };
  }, [again]);
  return { ...state, again };
}
