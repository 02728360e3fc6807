import { useEffect, useRef, useState } from 'react';
import { type Fault, faultOf } from '../../../core/fault.ts';
import { onChange, type Topic } from '../../../data/changes.ts';

export interface Live<T> {
  /** Undefined until the first answer. */
  readonly value: T | undefined;
  readonly fault: Fault | null;
}

/**
 * What is stored, read again after each change of a topic, in whichever tab. Answers that a newer
 * one overtook are dropped. Another `key` reads anew and forgets the old value.
 */
export function useLive<T>(topics: readonly Topic[], load: () => Promise<T>, key = ''): Live<T> {
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
  }, [names, key]);
  return state?.key === key ? state : { value: undefined, fault: null };
}
