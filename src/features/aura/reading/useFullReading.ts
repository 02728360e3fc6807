import { useCallback, useEffect, useRef, useState } from 'react';
import { type Fault, faultOf } from '../../../core/fault.ts';
import type { KeptAura } from '../../../data/aura.ts';
import { type AuraPhoto, type ReadAura, readInFull } from './actions.ts';
import { isCurrent } from './fresh.ts';

export interface FullReading {
  /** The best there is: the full reading, or the stored one until then. */
  readonly aura: KeptAura;
  /** Whose: the face that is shown or, while it is being read, the one that is chosen. */
  readonly face: number | null;
  /** Name of the call that runs, for its progress; null while none runs. */
  readonly running: string | null;
  readonly fault: Fault | null;
  /** Whether what is shown is what a new reading would say. */
  readonly whole: boolean;
  /** Reads the aura of a face (null: of the whole picture); the reading that is shown stays until then. */
  readonly read: (face: number | null) => void;
  readonly cancel: () => void;
  readonly show: (aura: KeptAura) => void;
}

interface State {
  readonly made: KeptAura | null;
  readonly running: { readonly call: string; readonly face: number | null } | null;
  readonly fault: Fault | null;
}

const AT_REST: State = { made: null, running: null, fault: null };

/** Reads a photo in full, once, when what is stored is not current; and again when asked. */
export function useFullReading(photo: AuraPhoto, readAura: ReadAura): FullReading {
  const [state, setState] = useState<State>(AT_REST);
  const control = useRef<AbortController | null>(null);
  const latest = useRef({ photo, readAura });
  latest.current = { photo, readAura };

  const read = useCallback((face: number | null) => {
    control.current?.abort();
    const mine = new AbortController();
    control.current = mine;
    const call = `aura-${crypto.randomUUID()}`;
    setState((now) => ({ ...now, running: { call, face }, fault: null }));
    const { photo, readAura } = latest.current;
    readInFull({ photo, face, call }, mine.signal, readAura).then(
      ({ aura, unsaved }) => {
        if (control.current !== mine || mine.signal.aborted) return;
        setState({ made: aura, running: null, fault: unsaved ? faultOf(unsaved) : null });
      },
      (error: unknown) => {
        if (control.current !== mine || mine.signal.aborted) return;
        setState((now) => ({ ...now, running: null, fault: faultOf(error) }));
      },
    );
  }, []);

  const cancel = useCallback(() => {
    control.current?.abort();
    setState((now) => ({ ...now, running: null }));
  }, []);

  // What is stored speaks again once it has changed; a save tells of itself after it is done.
  useEffect(() => {
    void photo.aura;
    setState((now) => (now.made ? { ...now, made: null } : now));
  }, [photo.aura]);

  const { id, mode, mayRead } = photo;
  useEffect(() => {
    const { photo: now } = latest.current;
    if (now.id !== id || !mayRead || isCurrent(now.aura, mode)) return;
    read(faceOf(now.aura, now));
    return () => control.current?.abort();
  }, [id, mode, mayRead, read]);
  useEffect(() => () => control.current?.abort(), []);

  const aura = state.made ?? photo.aura;
  return {
    aura,
    face: state.running ? state.running.face : faceOf(aura, photo),
    running: state.running?.call ?? null,
    fault: state.fault,
    whole: isCurrent(aura, mode),
    read,
    cancel,
    show: useCallback((made: KeptAura) => setState((now) => ({ ...now, made })), []),
  };
}

/** The face of a reading; quick ones are of the largest, where there is one. */
function faceOf({ face }: KeptAura, { faces }: AuraPhoto): number | null {
  if (faces.length === 0) return null;
  return Math.min(face ?? 0, faces.length - 1);
}
