import { useCallback, useEffect, useState } from 'react';

export interface Loaded<T> {
  readonly value: T | null;
  readonly failed: boolean;
  readonly reload: () => void;
}

/** A value read when the component appears, and again on demand. `load` must be stable. */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const [state, setState] = useState<{ value: T | null; failed: boolean; turn: number }>({
    value: null,
    failed: false,
    turn: 0,
  });
  const { turn } = state;
  useEffect(() => {
    let gone = false;
    load().then(
      (value) => !gone && setState({ value, failed: false, turn }),
      () => !gone && setState({ value: null, failed: true, turn }),
    );
    return () => {
      gone = true;
    };
  }, [load, turn]);
  const reload = useCallback(() => setState((now) => ({ ...now, turn: now.turn + 1 })), []);
  return { value: state.value, failed: state.failed, reload };
}
