/** Models of the live camera: a frame uses those that are there and waits for none. */
import type { LiveModel } from '../../src/core/aura/live/frame.ts';
import { faultOf } from '../../src/core/fault.ts';
import { yieldTurn } from '../calls.ts';

/** A model that failed is tried again after this many ms. */
const RETRY_MS = 15_000;
/** A still waits this many ms for a model on its way: without it, it would be another reading. */
export const STILL_WAIT_MS = 4_000;

/** A model that loads beside the frames. */
export interface LiveSlot<T> {
  /**
   * The model if it is there, or comes within `waitMs` (0: within this turn of the event loop); its loading
   * begins with the first look. Never rejects.
   */
  peek(
    now: number,
    waitMs?: number,
  ): Promise<{ readonly value: T | null; readonly state: LiveModel }>;
  /** Says that a run of it failed: it is left alone for a while. */
  readonly fail: (error: unknown, now: number) => void;
}

/** A slot for what `load` gives, which is called at each look and keeps what it has. */
export function liveSlot<T>(load: () => Promise<T>): LiveSlot<T> {
  let failed: { readonly state: LiveModel; readonly at: number } | null = null;
  const fail = (error: unknown, at: number): void => {
    failed = { state: faultOf(error), at };
  };
  const failure = (now: number): LiveModel | null =>
    failed && now - failed.at < RETRY_MS ? failed.state : null;
  return {
    fail,
    async peek(now, waitMs = 0) {
      const before = failure(now);
      if (before) return { value: null, state: before };
      const loading = load();
      // Heard here as well when it fails after this look is over.
      loading.catch((error: unknown) => fail(error, now));
      // What is loaded answers before the event loop turns; what is not is waited for only when asked to.
      let timer: ReturnType<typeof setTimeout> | undefined;
      const later = new Promise<null>((resolve) => {
        if (waitMs > 0) timer = setTimeout(() => resolve(null), waitMs);
        else void yieldTurn().then(() => resolve(null));
      });
      const value = await Promise.race([loading, later]).catch(() => null);
      clearTimeout(timer);
      if (value !== null) return { value, state: 'ready' };
      return { value, state: failure(now) ?? 'loading' };
    },
  };
}
