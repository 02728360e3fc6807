import { useCallback, useEffect, useState } from 'react';

export interface Selection {
  /** Chosen ids; undefined when nothing is being chosen. */
  readonly ids: ReadonlySet<string> | undefined;
  readonly start: () => void;
  readonly stop: () => void;
  readonly toggle: (id: string) => void;
  /** Chooses everything that is shown. */
  readonly all: () => void;
}

/** Which of the things shown are chosen; Escape ends it. Ids that are no longer shown are not counted. */
export function useSelection(tiles: readonly { readonly id: string }[]): Selection {
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
  const all = () => setChosen(new Set(tiles.map((tile) => tile.id)));
  const choosing = chosen !== undefined;
  useEffect(() => {
    if (!choosing) return;
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) stop();
    };
    document.addEventListener('keydown', leave);
    return () => document.removeEventListener('keydown', leave);
  }, [choosing, stop]);
  const shown = chosen && new Set(tiles.map((t) => t.id).filter((id) => chosen.has(id)));
  return { ids: shown, start, stop, toggle, all };
}
