/** Something stored that pages look at: read while anybody looks, again after each change, not too often. */
import { useSyncExternalStore } from 'react';
import type { Subscribe } from './useLive.ts';

export interface Watched<T> {
  /** What was read last; undefined before the first time and when nobody looked for a while. */
  use(): T | undefined;
  /** Reads again, now or after the read that runs. */
  refresh(): void;
}

interface Options<T, Topic extends string> {
  readonly topics: readonly Topic[];
  /** A read that fails must give what stands for nothing: it may not reject. */
  readonly read: () => Promise<T>;
  /** Least rest between two reads, milliseconds; never less than twice what a read took. */
  readonly paceMs: number;
}

/** Makes `watched(options)`, which gives one value for all who look at it. */
export function createWatched<Topic extends string>(onChange: Subscribe<Topic>) {
  return <T>(options: Options<T, Topic>): Watched<T> => watch(onChange, options);
}

function watch<T, Topic extends string>(
  onChange: Subscribe<Topic>,
  { topics, read, paceMs }: Options<T, Topic>,
): Watched<T> {
  const listeners = new Set<() => void>();
  let value: T | undefined;
  let reading = false;
  let stale = false;
  let stop: (() => void) | null = null;
  const isWatched = () => stop !== null;

  function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    if (!stop) {
      const stops = topics.map((topic) => onChange(topic, refresh));
      stop = () => {
        for (const each of stops) each();
      };
      refresh();
    }
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      stop?.();
      stop = null;
      value = undefined;
    };
  }

  function refresh(): void {
    stale = true;
    if (reading || !isWatched()) return;
    reading = true;
    void (async () => {
      try {
        while (stale && isWatched()) {
          stale = false;
          const began = performance.now();
          const next = await read();
          if (!isWatched()) return;
          value = next;
          for (const listener of [...listeners]) listener();
          const rest = Math.max(paceMs, 2 * (performance.now() - began));
          await new Promise((resolve) => setTimeout(resolve, rest));
        }
      } finally {
        reading = false;
        // Whoever came while the last read ended has not been told yet.
        if (stale && isWatched()) refresh();
      }
    })();
  }

  return { use: () => useSyncExternalStore(subscribe, () => value), refresh };
}
