import { useCallback, useEffect, useState } from 'react';
import { type Fault, faultOf } from '../core/fault.ts';
import {
  type CameraChoice,
  type Facing,
  facingOf,
  listCameras,
  openCamera,
  otherCamera,
  stopCamera,
} from './camera.ts';

export interface CameraState {
  readonly stream: MediaStream | null;
  readonly fault: Fault | null;
  /** The fault came while the camera was open: it was unplugged, or the system took it away. */
  readonly lost: boolean;
  /** Which way it looks, or the last one did; one that does not say is a computer's, and looks at the person. */
  readonly facing: Facing;
  readonly cameras: number;
  /** Asks again after a fault. */
  readonly retry: () => void;
  /** Opens the other camera. */
  readonly turn: () => void;
}

interface Opened {
  readonly stream: MediaStream | null;
  readonly ids: readonly string[];
  readonly fault: Fault | null;
  readonly lost: boolean;
}

const NOTHING: Opened = { stream: null, ids: [], fault: null, lost: false };

/**
 * The camera for as long as the page shows: opened on mount, let go when hidden or left, opened
 * again when it comes back or is plugged in. An answer that comes too late is let go at once.
 */
export function useCamera(first: Facing = 'user'): CameraState {
  const [choice, setChoice] = useState<CameraChoice>({ facing: first });
  const [opened, setOpened] = useState<Opened>(NOTHING);
  const [facing, setFacing] = useState<Facing>(first);
  const [attempt, setAttempt] = useState(0);
  const shown = useShown();

  useEffect(() => {
    if (!shown || attempt < 0) return;
    let gone = false;
    let held: MediaStream | null = null;
    openCamera(choice)
      .then(async (stream) => {
        held = stream;
        if (gone) return stopCamera(stream);
        // A camera pulled out, or taken by the system, ends its track; one that we stop does not say so.
        stream.getVideoTracks()[0]?.addEventListener('ended', () => {
          if (!gone) setOpened({ ...NOTHING, fault: 'camera-missing', lost: true });
        });
        setOpened({ ...NOTHING, stream });
        setFacing(facingOf(stream) ?? 'user');
        const ids = await listCameras();
        if (!gone) setOpened((now) => (now.stream === stream ? { ...now, ids } : now));
      })
      .catch((error: unknown) => {
        if (!gone) setOpened({ ...NOTHING, fault: faultOf(error) });
      });
    return () => {
      gone = true;
      stopCamera(held);
      setOpened((now) => (now.stream === held ? NOTHING : now));
    };
  }, [choice, shown, attempt]);

  const retry = useCallback(() => {
    setOpened(NOTHING);
    setAttempt((n) => n + 1);
  }, []);
  const missing = opened.fault === 'camera-missing';
  useEffect(() => {
    const devices = missing ? navigator.mediaDevices : undefined;
    devices?.addEventListener?.('devicechange', retry);
    return () => devices?.removeEventListener?.('devicechange', retry);
  }, [missing, retry]);

  const { stream, ids, fault, lost } = opened;
  const turn = useCallback(() => {
    if (stream) setChoice(otherCamera(stream, ids));
  }, [stream, ids]);
  return { stream, fault, lost, facing, cameras: Math.max(1, ids.length), retry, turn };
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
