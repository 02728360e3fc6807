/** Getting ready for use without a network. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useProgress } from './events.ts';
import { infer } from './infer.ts';

export interface OfflineReadiness {
  readonly state: 'checking' | 'ready' | 'missing' | 'working';
  /** Bytes of models still to fetch. */
  readonly bytes: number;
  readonly done: number;
  readonly total: number;
  readonly note: string;
  /** The error of the last try, or null. */
  readonly error: unknown;
  start(): void;
  cancel(): void;
}

/** Whether the main job works offline here, and a way to make it so. */
export function usePrepareOffline(): OfflineReadiness {
  const [state, setState] = useState<OfflineReadiness['state']>('checking');
  const [bytes, setBytes] = useState(0);
  const [error, setError] = useState<unknown>(null);
  const progress = useProgress('offline');
  const stop = useRef<AbortController | null>(null);

  const check = useCallback(async () => {
    try {
      const found = await infer((api) => api.getOfflineState(), undefined, { now: true });
      setBytes(found.bytes);
      setState(found.ready ? 'ready' : 'missing');
    } catch {
      setState('missing');
    }
  }, []);

  useEffect(() => {
    void check();
    return () => stop.current?.abort();
  }, [check]);

  const start = useCallback(() => {
    const controller = new AbortController();
    stop.current = controller;
    setError(null);
    setState('working');
    infer((api, call) => api.prepareOffline(call), controller.signal, { now: true })
      .catch((reason: unknown) => setError(reason))
      .finally(check);
  }, [check]);

  const cancel = useCallback(() => stop.current?.abort(), []);
  return {
    state,
    bytes,
    error,
    done: state === 'working' ? (progress?.done ?? 0) : 0,
    total: progress?.total ?? 1,
    note: state === 'working' ? (progress?.note ?? '') : '',
    start,
    cancel,
  };
}
