/**
 * Temporal smoothing of readings: steady while nothing changes, and at once where something did.
 *
 * Small differences go through exponential smoothing whose time constant falls with the difference
 * (the idea of the One Euro filter: Casiez, Roussel and Vogel, CHI 2012). A difference too large for
 * noise is doubted at first: a single frame moves little, and only frames that agree with each other
 * take over, all at once, so that there is no lag after a real change.
 */
import { jensenShannon, mix, shareAfter } from './divergence.ts';

export const SMOOTHING = {
  /** Time constants in ms: where a frame says the same as before, and where it differs by `change`. */
  slowMs: 400,
  fastMs: 120,
  /** Jensen-Shannon divergence (bits) from which a frame is doubted instead of followed. */
  change: 0.12,
  /** A doubted frame moves the average by this share of what it would have. */
  doubted: 0.25,
  /** Frames in agreement that confirm a change ... */
  confirmFrames: 3,
  /** ... or two, where frames are so rare that they lie this many ms apart. */
  confirmMs: 250,
  /** After a pause this long nothing is left to smooth with. */
  staleMs: 1_500,
} as const;

/** Frames that differ from the average and agree with each other. */
interface Doubt {
  readonly mean: readonly number[];
  readonly frames: number;
  readonly since: number;
}

/** The average at a moment; `jumped`: this frame confirmed a change (or was the first). */
export interface Smoothed {
  readonly probabilities: readonly number[];
  readonly at: number;
  readonly doubt: Doubt | null;
  readonly jumped: boolean;
}

/**
 * The average after a frame. `frame` sums to 1; `at` is its time in ms on any clock that does not go
 * back. Frames may be skipped: what counts is the time between them. `previous` null begins anew.
 */
export function smooth(previous: Smoothed | null, frame: readonly number[], at: number): Smoothed {
  const ms = previous ? at - previous.at : 0;
  if (!previous || ms > SMOOTHING.staleMs)
    return { probabilities: frame, at, doubt: null, jumped: true };
  const before = previous.probabilities;
  const distance = jensenShannon(frame, before);
  if (distance < SMOOTHING.change) {
    const share = shareAfter(ms, timeConstant(distance));
    const doubt = fade(previous.doubt);
    return { probabilities: mix(before, frame, share), at, doubt, jumped: false };
  }
  const doubt = doubtAfter(previous.doubt, frame, at);
  if (isConfirmed(doubt, at)) return { probabilities: doubt.mean, at, doubt: null, jumped: true };
  const share = shareAfter(ms, SMOOTHING.slowMs) * SMOOTHING.doubted;
  return { probabilities: mix(before, frame, share), at, doubt, jumped: false };
}

/** Falls from slow to fast with the square of the difference, so that noise stays slow. */
function timeConstant(distance: number): number {
  const part = (distance / SMOOTHING.change) ** 2;
  return SMOOTHING.slowMs + (SMOOTHING.fastMs - SMOOTHING.slowMs) * part;
}

/** A frame that says the same as before takes one doubted frame back. */
function fade(doubt: Doubt | null): Doubt | null {
  return doubt && doubt.frames > 1 ? { ...doubt, frames: doubt.frames - 1 } : null;
}

function doubtAfter(doubt: Doubt | null, frame: readonly number[], at: number): Doubt {
  if (!doubt || jensenShannon(frame, doubt.mean) >= SMOOTHING.change)
    return { mean: frame, frames: 1, since: at };
  const frames = doubt.frames + 1;
  return { mean: mix(doubt.mean, frame, 1 / frames), frames, since: doubt.since };
}

function isConfirmed(doubt: Doubt, at: number): boolean {
  if (doubt.frames >= SMOOTHING.confirmFrames) return true;
  return doubt.frames >= 2 && at - doubt.since >= SMOOTHING.confirmMs;
}
