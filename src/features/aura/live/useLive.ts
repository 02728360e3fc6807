import { type RefObject, useCallback, useEffect, useState } from 'react';
import { infer, transfer } from '../../../bridge/infer.ts';
import type { LiveFrame, LiveModel } from '../../../core/aura/live/frame.ts';
import { type LiveView, START, trackFrame, viewOf } from '../../../core/aura/live/track.ts';
import { type Fault, faultOf } from '../../../core/fault.ts';
import { liveMode, noteLive } from './actions.ts';
import { followFrames, grabFrame } from './frames.ts';

export interface Live {
  /** What is shown; null before the first frame. It stays when reading stops. */
  readonly view: LiveView | null;
  readonly models: { readonly face: LiveModel; readonly parts: LiveModel } | null;
  /** Reading failed again and again. */
  readonly fault: Fault | null;
  readonly retry: () => void;
}

/** What is read: the playing video, or the picture that was frozen. */
export interface LiveSource {
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly still: RefObject<HTMLCanvasElement | null>;
  /** The stream that the video plays; null while there is none. */
  readonly stream: MediaStream | null;
  readonly frozen: boolean;
}

/** So many frames one after the other may fail before it is said. */
const PATIENCE = 3;
/** So long a reading waits for models that are on their way: without them it would be another one. */
const PREPARE_MS = 4_000;

interface Shown {
  readonly view: LiveView;
  readonly models: LiveFrame['models'];
}

let streams = 0;

/** A reader of frames that belong together, or of one `still`, until the signal fires. */
function readerOf(signal: AbortSignal, still = false): (bitmap: ImageBitmap) => Promise<LiveFrame> {
  streams += 1;
  const stream = `live-${streams}`;
  const mode = liveMode();
  return async (bitmap) => {
    const options = { stream, still, ...(await mode) };
    try {
      return await infer(
        (api, call) => api.readLiveFrame(call, transfer(bitmap, [bitmap]), options),
        signal,
        { now: true },
      );
    } finally {
      bitmap.close(); // nothing to do where the worker took it over
    }
  };
}

const isLoading = ({ models }: LiveFrame): boolean =>
  models.face === 'loading' || models.parts === 'loading';

/** Reads the video while it plays, and the frozen picture once; every stream begins anew. */
export function useLive({ video, still, stream, frozen }: LiveSource): Live {
  const [shown, setShown] = useState<Shown | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    const element = video.current;
    if (!element || !stream || frozen || attempt < 0) return;
    const controller = new AbortController();
    const { signal } = controller;
    const read = readerOf(signal);
    const begun = performance.now();
    let track = START;
    let failures = 0;
    const take = async (bitmap: ImageBitmap) => {
      const frame = await read(bitmap);
      if (signal.aborted) return;
      failures = 0;
      const now = performance.now();
      if (isLoading(frame) && now - begun < PREPARE_MS) return;
      track = trackFrame(track, frame, now);
      setShown({ view: viewOf(track, frame), models: frame.models });
    };
    const failed = (error: unknown) => {
      if (signal.aborted) return;
      failures += 1;
      if (failures < PATIENCE) return;
      stop();
      setFault(faultOf(error));
    };
    const stop = followFrames(element, take, failed);
    return () => {
      controller.abort();
      stop();
    };
  }, [video, stream, frozen, attempt]);

  useEffect(() => {
    const picture = still.current;
    if (!picture || !frozen) return;
    const controller = new AbortController();
    // The name shown is of some frames; the picture that is kept gets its own reading, whole.
    const readStill = async () => {
      const frame = await readerOf(controller.signal, true)(await grabFrame(picture));
      const view = viewOf(trackFrame(START, frame, performance.now()), frame);
      if (controller.signal.aborted || !view.reading) return;
      setShown({ view, models: frame.models });
      if (frame.models.face !== 'off') await noteLive(frame); // simulated mode counts nothing
    };
    // Where that fails, the last reading of the video stands.
    readStill().catch(() => undefined);
    return () => controller.abort();
  }, [still, frozen]);

  const retry = useCallback(() => {
    setFault(null);
    setAttempt((n) => n + 1);
  }, []);
  return { view: shown?.view ?? null, models: shown?.models ?? null, fault, retry };
}
