/** What a thrown value means when it comes out of a store. */
import { FaultError, faultOf, messageOf } from '../core/fault.ts';

/** Names of IndexedDB's own errors that mean: the store cannot be used just now. */
const UNAVAILABLE: ReadonlySet<string> = new Set([
  'AbortError',
  'InvalidStateError',
  'NotFoundError',
  'NotReadableError',
  'SecurityError',
  'TransactionInactiveError',
  'UnknownError',
  'VersionError',
]);

/** The error as a `FaultError`: `quota`, `storage-unavailable`, what it was already, or `internal`. */
export function toStorageFault(error: unknown): FaultError {
  if (error instanceof FaultError) return error;
  const name = (error as { name?: unknown } | null)?.name;
  const fault =
    typeof name === 'string' && UNAVAILABLE.has(name) ? 'storage-unavailable' : faultOf(error);
  return new FaultError(fault, messageOf(error), { cause: error });
}

/** A result in place of an exception, for what a person asks of the storage itself. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: FaultError };

/** Runs it and gives back what came of it; never rejects. */
export async function outcomeOf<T>(run: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await run() };
  } catch (error) {
    return { ok: false, error: toStorageFault(error) };
  }
}
