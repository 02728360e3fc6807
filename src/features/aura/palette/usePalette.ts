import { useCallback, useEffect, useRef, useState } from 'react';
import { type Fault, faultOf } from '../../../core/fault.ts';
import { onChange } from '../../../data/changes.ts';
import { loadAlbum, type PaletteAlbum, type ReadPerson } from './actions.ts';
import type { Entry } from './entries.ts';

/** Reading under way. */
export interface Running {
  readonly done: number;
  readonly total: number;
}

export interface PaletteState {
  /** Undefined until first read. */
  readonly album: PaletteAlbum | undefined;
  readonly fault: Fault | null;
  readonly running: Running | null;
  /** Of the last reading: how many failed, and how the first of them did. */
  readonly failed: { readonly count: number; readonly first: Fault } | null;
  readonly read: (entries: readonly Entry[]) => void;
  readonly cancel: () => void;
  readonly retry: () => void;
}

/** The album for palettes, read again after each change, but at the end of a reading only once. */
export function usePalette(readPerson: ReadPerson): PaletteState {
  const [album, setAlbum] = useState<PaletteAlbum>();
  const [fault, setFault] = useState<Fault | null>(null);
  const [running, setRunning] = useState<Running | null>(null);
  const [failed, setFailed] = useState<PaletteState['failed']>(null);
  const stop = useRef<AbortController>(null);
  const turn = useRef(0);

  const load = useCallback(() => {
    const mine = ++turn.current;
    const isLast = () => mine === turn.current;
    loadAlbum().then(
      (found) => {
        if (!isLast()) return;
        setAlbum(found);
        setFault(null);
      },
      (error: unknown) => {
        if (isLast()) setFault(faultOf(error));
      },
    );
  }, []);

  useEffect(() => {
    const changed = () => {
      if (!stop.current) load();
    };
    const stops = [onChange('photos', changed), onChange('people', changed)];
    load();
    return () => {
      for (const off of stops) off();
      turn.current += 1;
      stop.current?.abort();
    };
  }, [load]);

  const read = useCallback(
    (entries: readonly Entry[]) => {
      if (stop.current || entries.length === 0) return;
      const controller = new AbortController();
      stop.current = controller;
      setFailed(null);
      const total = entries.length;
      void (async () => {
        const faults: Fault[] = [];
        for (const [done, entry] of entries.entries()) {
          if (controller.signal.aborted) break;
          setRunning({ done, total });
          await readPerson(entry.photoId, controller.signal).catch((error: unknown) => {
            if (faultOf(error) !== 'aborted') faults.push(faultOf(error));
          });
        }
        stop.current = null;
        setRunning(null);
        if (faults[0]) setFailed({ count: faults.length, first: faults[0] });
        load();
      })();
    },
    [load, readPerson],
  );
  const cancel = useCallback(() => stop.current?.abort(), []);
  return { album, fault, running, failed, read, cancel, retry: load };
}
