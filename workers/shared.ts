/** Work that several callers wait for, and that only one of them may have given up. */
import { faultOf } from '../src/core/fault.ts';

/**
 * Waits for work that another caller began. When that caller gave it up and this one did not, the
 * work is begun `again`; any other failure is passed on.
 */
export function shared<T>(
  running: Promise<T>,
  signal: AbortSignal,
  again: () => Promise<T>,
): Promise<T> {
  return running.catch((error: unknown) => {
    if (faultOf(error) === 'aborted' && !signal.aborted) return again();
    throw error;
  });
}
