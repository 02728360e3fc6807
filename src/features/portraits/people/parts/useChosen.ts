import { useCallback, useEffect, useState } from 'react';

export interface Chosen {
  /** Chosen ids; undefined when nothing is being chosen. */
  readonly ids: ReadonlySet<string> | undefined;
  readonly start: () => void;
  readonly stop: () => void;
  readonly toggle: (id: string) => void;
}

/** Which of the shown things are chosen; Escape ends it. What is no longer shown is not counted. */
export function useChosen(shown: readonly { readonly id: string }[]): Chosen {
  const [chosen, setChosen] = useState<ReadonlySet<string>>();
  const start = useCallback(() => setChosen(new Set()), []);
  const stop = useCallback(() => setChosen(undefined), []);
  const toggle = useCallback(
    (id: string) =>
      setChosen((old) => {
        const next = new Set(old);
        if (!next.delete(id)) next.add(id);
        return next;
      }),
    [],
  );
  const choosing = chosen !== undefined;
  useEffect(() => {
    if (!choosing) return;
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) stop();
    };
    document.addEventListener('keydown', leave);
    return () => document.removeEventListener('keydown', leave);
  }, [choosing, stop]);
  const ids = chosen && new Set(shown.map(({ id }) => id).filter((id) => chosen.has(id)));
  return { ids, start, stop, toggle };
}
