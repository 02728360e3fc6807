/**
 * Calls that run now, and those that were asked to stop. A message asking to stop is only read
 * between tasks, so a checkpoint gives the event loop a turn before it looks.
 */
import { FaultError } from '../src/core/fault.ts';

const running = new Map<string, { stopped: boolean; controller: AbortController }>();

const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();

/** Lets messages that have arrived be handled; does not wait for a timer. */
export function yieldTurn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    channel.port2.postMessage(null);
  });
}

/** Runs `work` under a call's name; its signal fires when the call is cancelled. */
export async function track<T>(
  call: string,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const entry = { stopped: false, controller: new AbortController() };
  running.set(call, entry);
  try {
    return await work(entry.controller.signal);
  } finally {
    running.delete(call);
    if (running.size === 0) for (const go of resting.splice(0)) go();
  }
}

const resting: (() => void)[] = [];

/** Resolves when no call runs; at once when none does. */
export function whenResting(): Promise<void> {
  return running.size === 0
    ? Promise.resolve()
    : new Promise((resolve) => {
        resting.push(resolve);
      });
}

/** Marks a call as stopped; unknown calls are over already. */
export function cancelCall(call: string): void {
  const entry = running.get(call);
  if (!entry) return;
  entry.stopped = true;
  entry.controller.abort();
}

/** A point where a cancelled call stops: throws `aborted`. */
export async function checkpoint(call: string): Promise<void> {
  await yieldTurn();
  if (running.get(call)?.stopped) throw new FaultError('aborted', 'cancelled');
}
