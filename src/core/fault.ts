/**
 * What can go wrong, by name. Errors cross the worker boundary by `name` (comlink keeps only name,
 * message and stack), so a fault's kind is its error's name.
 */
export const FAULTS = [
  'aborted',
  'offline',
  'weights-missing',
  'weights-corrupt',
  'download-broken',
  'unsupported',
  'bad-image',
  'not-an-image',
  'empty-file',
  'too-large',
  'no-face',
  'quota',
  'storage-unavailable',
  'worker-died',
  'out-of-memory',
  'camera-denied',
  'camera-missing',
  'camera-busy',
  'already-saved',
  'internal',
] as const;
export type Fault = (typeof FAULTS)[number];

/** An error whose `name` is a `Fault`. */
export class FaultError extends Error {
  readonly fault: Fault;
  constructor(fault: Fault, message: string = fault, options?: { cause?: unknown }) {
    super(message, options);
    this.name = fault;
    this.fault = fault;
  }
}

const known: ReadonlySet<string> = new Set(FAULTS);

/** Names that platforms use, and the fault each means. */
const PLATFORM: Readonly<Record<string, Fault>> = {
  AbortError: 'aborted',
  QuotaExceededError: 'quota',
  NotAllowedError: 'camera-denied',
  NotFoundError: 'camera-missing',
  OverconstrainedError: 'camera-missing',
  NotReadableError: 'camera-busy',
  EncodingError: 'bad-image',
  NotSupportedError: 'unsupported',
};

/** The fault that an unknown thrown value means; `internal` when it says nothing we know. */
export function faultOf(error: unknown): Fault {
  const name = (error as { name?: unknown } | null)?.name;
  if (typeof name === 'string') {
    if (known.has(name)) return name as Fault;
    const mapped = PLATFORM[name];
    if (mapped) return mapped;
  }
  const message = messageOf(error);
  if (/out of memory|memory access out of bounds|Array buffer allocation failed/i.test(message))
    return 'out-of-memory';
  return 'internal';
}

/** A short message for the log; never shown as the only text. */
export function messageOf(error: unknown): string {
  if (error instanceof Error) return error.message;
  const message = (error as { message?: unknown } | null)?.message;
  return typeof message === 'string' ? message : String(error);
}

/** The error as a `FaultError`, kept when it is one already. */
export function toFaultError(error: unknown): FaultError {
  if (error instanceof FaultError) return error;
  return new FaultError(faultOf(error), messageOf(error), { cause: error });
}

/** Permanent faults are not worth a retry with the same bytes; all others are transient. */
const PERMANENT: ReadonlySet<Fault> = new Set([
  'bad-image',
  'not-an-image',
  'empty-file',
  'too-large',
  'unsupported',
  'no-face',
  'already-saved',
]);

/** Whether trying again with the same input can help. */
export function isTransient(fault: Fault): boolean {
  return !PERMANENT.has(fault);
}

/** Throws `aborted` when the signal has fired. */
export function throwIfAborted(signal: { readonly aborted: boolean } | undefined): void {
  if (signal?.aborted) throw new FaultError('aborted', 'stopped by the person');
}
