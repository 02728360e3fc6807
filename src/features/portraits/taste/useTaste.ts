import { useEffect, useState } from 'react';
import { type Fault, faultOf } from '../../../core/fault.ts';
import type { TasteResult } from '../../../core/taste/types.ts';
import { listVerdicts, type Verdicts } from '../../../data/ratings.ts';
import type { Album, AlbumPerson } from '../album/types.ts';
import { useLive } from '../parts/useLive.ts';
import { learnTaste, verdictsOf } from './learn.ts';

export interface TasteState {
  /** What was said of this person's photos; undefined until read. */
  readonly verdicts: Verdicts | undefined;
  /** Of the last learning; the old one stands while a new one is made. */
  readonly result: TasteResult | undefined;
  readonly learning: boolean;
  readonly fault: Fault | null;
}

/** Answers come quickly: learning waits until the person has paused. */
const PAUSE_MS = 800;

/** A person's verdicts, and the taste that is learnt from them after each pause. */
export function useTaste(album: Album | undefined, person: AlbumPerson | undefined): TasteState {
  const all = useLive(['ratings'], listVerdicts).value;
  const [learnt, setLearnt] = useState<{ readonly of: string; readonly result: TasteResult }>();
  const [learning, setLearning] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  useEffect(() => {
    if (!album || !person || !all) return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      setLearning(true);
      learnTaste(album, person, stop.signal)
        .then(
          ({ result }) => {
            setLearnt({ of: person.id, result });
            setFault(null);
          },
          (error: unknown) => {
            if (!stop.signal.aborted) setFault(faultOf(error));
          },
        )
        .finally(() => setLearning(false));
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [album, person, all]);
  return {
    verdicts: all && person ? verdictsOf(person, all) : undefined,
    result: learnt?.of === person?.id ? learnt?.result : undefined,
    learning,
    fault,
  };
}
