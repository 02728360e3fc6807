/** Ids and times as stored: UUIDs, and ISO strings in UTC. */

/** A random UUID (version 4). */
export function newId(): string {
  return crypto.randomUUID();
}

let last = 0;

/** Now, and always later than the stamp before in this tab, so that order of time is an order. */
export function nextStamp(): string {
  last = Math.max(Date.now(), last + 1);
  return new Date(last).toISOString();
}
