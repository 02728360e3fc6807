import { useCallback, useEffect, useRef, useState } from 'react';
import { faultOf } from '../../../core/fault.ts';
import { notify } from '../../../ui/index.ts';
import type { Wanted } from './files.ts';
import { type SaveOutcome, saveOriginals } from './save.ts';
import { text } from './text.ts';

export interface Saving {
  /** Undefined while nothing is being saved. */
  readonly progress: { readonly done: number; readonly total: number } | undefined;
  readonly start: (wanted: readonly Wanted[]) => void;
  readonly cancel: () => void;
}

/** Saves originals one set at a time and says what came of it; `onSaved` after all are out. */
export function useSaving(onSaved: () => void): Saving {
  const [progress, setProgress] = useState<Saving['progress']>();
  const stop = useRef<AbortController>(null);
  const saved = useRef(onSaved);
  saved.current = onSaved;
  useEffect(() => () => stop.current?.abort(), []);

  const start = useCallback((wanted: readonly Wanted[]) => {
    if (stop.current || wanted.length === 0) return;
    const controller = new AbortController();
    stop.current = controller;
    const total = wanted.length;
    let through = 0;
    const onProgress = (done: number) => {
      through = done;
      setProgress({ done, total });
    };
    setProgress({ done: 0, total });
    saveOriginals(wanted, { onProgress, signal: controller.signal })
      .then(
        (outcome) => {
          tell(outcome, total);
          if (outcome.kind === 'saved') saved.current();
        },
        (error: unknown) => {
          const stopped = faultOf(error) === 'aborted';
          notify({
            text: stopped ? text.stopped(through) : text.failed(through, total),
            tone: stopped ? 'plain' : 'bad',
          });
        },
      )
      .finally(() => {
        stop.current = null;
        setProgress(undefined);
      });
  }, []);
  const cancel = useCallback(() => stop.current?.abort(), []);
  return { progress, start, cancel };
}

function tell(outcome: SaveOutcome, total: number): void {
  if (outcome.kind === 'saved') notify({ text: text.saved(total), tone: 'good' });
  if (outcome.kind !== 'ready') return;
  const { share } = outcome;
  const run = () => void share().catch(() => undefined); // closed, or said by the system itself
  notify({
    text: text.shareReady(total),
    duration: 0,
    action: { label: text.share, run },
  });
}
