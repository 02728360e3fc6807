/**
 * When a second worker reads photos beside the first: while many are imported, on a device that has the
 * memory for it and nothing to spare its battery for. It costs another copy of the networks, so it comes
 * late and goes soon.
 */
import { faultOf } from '../core/fault.ts';
import { batteryNow, restMs } from './rest.ts';

export interface Helper {
  /** A photo of many waits for the first worker behind `waiting` others: help may be worth its start. */
  wanted(waiting: number, embeddingModel: string): void;
  /** Whether it may be given photos now. */
  isReady(): boolean;
  /** It has read a photo. */
  used(): void;
  /** It could not; one that died or had no memory does not come again. */
  failed(error: unknown): void;
}

export interface HelperWays {
  /** Starts it and loads what it needs. */
  prepare(embeddingModel: string): Promise<void>;
  stop(why: string): void;
  /** Whether this device can afford it now; asked again some photos later where it cannot. */
  mayHelp?(): Promise<boolean>;
}

/** Photos that wait for the first worker when help is sent for, and how many did so before. */
const WAITING = 1;
const SEEN = 4;
/** It is stopped when it had nothing to do for so long. */
const IDLE_MS = 10_000;
/** Counting starts anew after such a pause: those were few photos, not many. */
const PAUSE_MS = 5_000;

/** A helper that is not there yet. */
export function keepHelper({ prepare, stop, mayHelp = deviceMayHelp }: HelperWays): Helper {
  let state: 'away' | 'coming' | 'ready' | 'unfit' = 'away';
  let seen = 0;
  let seenAt = 0;
  let idle: ReturnType<typeof setTimeout> | undefined;

  function leaveWhenIdle(): void {
    clearTimeout(idle);
    idle = setTimeout(() => {
      if (state === 'ready') state = 'away';
      seen = 0;
      stop('idle');
    }, IDLE_MS);
  }

  async function come(embeddingModel: string): Promise<void> {
    state = 'coming';
    try {
      if (!(await mayHelp())) {
        state = 'away';
        seen = 0;
        return;
      }
      await prepare(embeddingModel);
      state = 'ready';
      leaveWhenIdle();
    } catch {
      state = 'unfit';
      stop('it could not start');
    }
  }

  return {
    wanted(waiting, embeddingModel) {
      const now = performance.now();
      if (now - seenAt > PAUSE_MS) seen = 0;
      seenAt = now;
      if (waiting < WAITING) return;
      seen += 1;
      if (state === 'away' && seen >= SEEN) void come(embeddingModel);
    },
    isReady: () => state === 'ready',
    used: leaveWhenIdle,
    failed(error) {
      leaveWhenIdle();
      if (faultOf(error) === 'worker-died' || faultOf(error) === 'out-of-memory') state = 'unfit';
    },
  };
}

/**
 * 8 GB of memory or more, as far as the browser tells (Safari and Firefox do not: then no), and a
 * charger or a battery that is not asked to rest.
 */
async function deviceMayHelp(): Promise<boolean> {
  const { deviceMemory = 0 } = navigator as { deviceMemory?: number };
  if (deviceMemory < 8 || navigator.hardwareConcurrency < 2) return false;
  return restMs(await batteryNow()) === 0;
}
