/** Names for blobs, which have none. */
let last = 0;
const keys = new WeakMap<Blob, string>();

/** A blob has no name of its own: one that lasts as long as it does. */
export function keyOf(blob: Blob): string {
  const key = keys.get(blob) ?? `shop-${++last}`;
  keys.set(blob, key);
  return key;
}
