/**
 * Nothing leaves the device. The CSP blocks any request to another origin; this stops it earlier,
 * without an attempt: MediaPipe 1.1 posts usage metrics to its maker every minute, and fails
 * quietly when it cannot.
 */
import { FaultError } from '../../src/core/fault.ts';

/** Lets through this origin, blob: and data:, and the one origin that may serve models. */
export function isAllowed(url: string, allowed: ReadonlySet<string>): boolean {
  if (url.startsWith('blob:') || url.startsWith('data:')) return true;
  try {
    return allowed.has(new URL(url, self.location.href).origin);
  } catch {
    return false;
  }
}

/** Wraps fetch and XMLHttpRequest of this worker so that they reach allowed origins only. */
export function guardNetwork(modelBase: string, onBlocked: (url: string) => void): void {
  const allowed = new Set([self.location.origin, new URL(modelBase, self.location.href).origin]);
  const refuse = (url: string) => {
    onBlocked(new URL(url, self.location.href).origin);
    return new FaultError('offline', 'requests to other origins are refused');
  };
  const fetchHere = self.fetch.bind(self);
  self.fetch = (input: RequestInfo | URL, init?: RequestInit) => {
    const url = input instanceof Request ? input.url : String(input);
    return isAllowed(url, allowed) ? fetchHere(input, init) : Promise.reject(refuse(url));
  };
  const open = XMLHttpRequest.prototype.open;
  XMLHttpRequest.prototype.open = function (
    this: XMLHttpRequest,
    method: string,
    url: string | URL,
    ...rest: unknown[]
  ) {
    if (!isAllowed(String(url), allowed)) throw refuse(String(url));
    return Reflect.apply(open, this, [method, url, ...rest]);
  } as typeof open;
}
