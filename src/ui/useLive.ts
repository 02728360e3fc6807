import { useEffect, useRef, useState } from 'react';
import { type Fault, faultOf } from '../core/fault.ts';

export interface Live<T> {
  /** Undefined until the first answer. */
  readonly value: T | undefined;
  readonly fault: Fault | null;
}

/** Calls `listener` after each change of a topic; returns the way to stop. */
export type Subscribe<Topic extends string> = (topic: Topic, listener: () => void) => () => void;

/**
 * Makes the hook that shows what is stored: `useLive(topics, load, key)` reads again after each change
 * of a topic, in whichever tab. Answers that a newer one overtook are dropped. Another `key` reads
 * anew and forgets the old value.
 */
export const createLive =
  <Topic extends string>(onChange: Subscribe<Topic>) =>
  <T>(topics: readonly Topic[], load: () => Promise<T>, key = ''): Live<T> =>
    useStored(onChange, topics, load, key);

function useStored<T, Topic extends string>(
  onChange: Subscribe<Topic>,
  topics: readonly Topic[],
  load: () => Promise<T>,
  key: string,
): Live<T> {
  const [state, setState] = useState<Live<T> & { readonly key: string }>();
  const latest = useRef(load);
  latest.current = load;
  const names = topics.join(' ');
  useEffect(() => {
    let turn = 0;
    let gone = false;
    const read = () => {
      const mine = ++turn;
      latest.current().then(
        (value) => {
          if (!gone && mine === turn) setState({ key, value, fault: null });
        },
        (error: unknown) => {
          if (!gone && mine === turn) setState({ key, value: undefined, fault: faultOf(error) });
        },
      );
    };
    const stops = (names.split(' ') as Topic[]).map((topic) => onChange(topic, read));
    read();
    return () => {
      gone = true;
      for (const stop of stops) stop();
    };
  }, [onChange, names, key]);
  return state?.key === key ? state : { value: undefined, fault: null };
}
