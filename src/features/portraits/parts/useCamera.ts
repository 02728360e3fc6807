import { useCallback, useEffect, useRef, useState } from 'react';
import { type Fault, faultOf } from '../../../core/fault.ts';
import { countCameras, type Facing, openCamera, stopCamera } from '../camera.ts';

export interface CameraState {
  readonly stream: MediaStream | null;
  readonly fault: Fault | null;
  readonly facing: Facing;
  readonly cameras: number;
  /** Asks again after a fault. */
  readonly retry: () => void;
  readonly turn: () => void;
}

/**
 * The camera for as long as the page shows: opened on mount, let go when hidden or left, opened
 * again when it comes back. An answer that comes too late is let go at once.
 */
export function useCamera(first: Facing = 'user'): CameraState {
  const [facing, setFacing] = useState<Facing>(first);
  const [stream, setStream] = useState<MediaStream | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [cameras, setCameras] = useState(1);
  const [attempt, setAttempt] = useState(0);
  const shown = useShown();
  const held = useRef<MediaStream | null>(null);

  useEffect(() => {
    if (!shown || attempt < 0) return;
    let gone = false;
    const release = () => {
      stopCamera(held.current);
      held.current = null;
    };
    openCamera(facing)
      .then(async (opened) => {
        if (gone) return stopCamera(opened);
        held.current = opened;
        // A camera pulled out, or taken by the system, ends its track.
        opened.getVideoTracks()[0]?.addEventListener('ended', () => {
          if (!gone) setFault('camera-busy');
        });
        setFault(null);
        setStream(opened);
        setCameras(await countCameras());
      })
      .catch((error: unknown) => {
        if (!gone) setFault(faultOf(error));
      });
    return () => {
      gone = true;
      release();
      setStream(null);
    };
  }, [facing, shown, attempt]);

  const retry = useCallback(() => {
    setFault(null);
    setAttempt((n) => n + 1);
  }, []);
  const turn = useCallback(() => setFacing((f) => (f === 'user' ? 'environment' : 'user')), []);
  return { stream, fault, facing, cameras, retry, turn };
}

/** Whether the page is in sight. */
function useShown(): boolean {
  const [shown, setShown] = useState(() => document.visibilityState !== 'hidden');
  useEffect(() => {
    const update = () => setShown(document.visibilityState !== 'hidden');
    document.addEventListener('visibilitychange', update);
    return () => document.removeEventListener('visibilitychange', update);
  }, []);
  return shown;
}
