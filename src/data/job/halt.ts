/** Halting a run: why, at once for handlers where it must be, and waking whoever sleeps. */

export type HaltReason = 'paused' | 'cancelled' | 'stopped';

export interface Halt {
  /** Why the run halts; null while it goes on. */
  readonly reason: HaltReason | null;
  /** For handlers: fires on cancel and stop. A pause lets what is running finish. */
  readonly signal: AbortSignal;
  now(reason: HaltReason): void;
  /** Waits, or until the run halts. */
  sleep(ms: number): Promise<void>;
  /** Stops listening to the outer signal. */
  release(): void;
}

/** A halt that also follows an outer signal, as `stopped`. */
export function haltOf(outer: AbortSignal | undefined): Halt {
  const inner = new AbortController();
  const wakers = new Set<() => void>();
  let reason: HaltReason | null = null;
  const now = (next: HaltReason) => {
    // A cancel overrules a pause; nothing overrules a cancel.
    if (reason === null || next === 'cancelled') reason = next;
    if (next !== 'paused') inner.abort();
    for (const wake of [...wakers]) wake();
  };
  const onOuter = () => now('stopped');
  if (outer?.aborted) onOuter();
  outer?.addEventListener('abort', onOuter);
  return {
    get reason() {
      return reason;
    },
    signal: inner.signal,
    now,
    async sleep(ms) {
      if (reason) return;
      await new Promise<void>((resolve) => {
        const wake = () => {
          clearTimeout(timer);
          wakers.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, ms);
        wakers.add(wake);
      });
    },
    release: () => outer?.removeEventListener('abort', onOuter),
  };
}
