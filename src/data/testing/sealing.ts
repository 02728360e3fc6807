/** For tests: a codec that changes whatever passes through it, as one that encrypts would. */
import type * as Codec from '../codec.ts';

const MASK = 0x5a;

const masked = (bytes: Uint8Array) => bytes.map((byte) => byte ^ MASK);
const TYPE = 'application/x-sealed;';

interface Box {
  readonly box: unknown;
}

export const sealing = {
  encodeRecord: async (record: unknown): Promise<Box> => ({ box: structuredClone(record) }),
  decodeRecord: async (stored: Box) => {
    if (!stored || !('box' in stored)) throw new Error('a record went around the codec');
    return stored.box;
  },
  encodeBlob: async (blob: Blob) =>
    new Blob([masked(new Uint8Array(await blob.arrayBuffer()))], { type: TYPE + blob.type }),
  decodeBlob: async (stored: Blob) => {
    const bytes = masked(new Uint8Array(await stored.arrayBuffer()));
    return new Blob([bytes], { type: stored.type.replace(TYPE, '') });
  },
  encodeVector: async (vector: Float32Array) =>
    masked(new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength)),
  decodeVector: async (stored: Uint8Array) => {
    if (!(stored instanceof Uint8Array)) throw new Error('a vector went around the codec');
    return new Float32Array(masked(stored).buffer);
  },
} as unknown as typeof Codec;

/** Notes from now on which stores get sealed things, and which get open ones alone. */
export function watchSealed(): ReadonlyMap<string, boolean> {
  const seen = new Map<string, boolean>();
  const isSealed = (value: unknown): boolean =>
    value instanceof Blob
      ? value.type.startsWith(TYPE)
      : value instanceof Uint8Array ||
        (typeof value === 'object' && value !== null && 'box' in value);
  for (const way of ['put', 'add'] as const) {
    const real = IDBObjectStore.prototype[way];
    IDBObjectStore.prototype[way] = function (this: IDBObjectStore, value: object, key?) {
      const sealed = Object.values(value).some(isSealed);
      seen.set(this.name, (seen.get(this.name) ?? false) || sealed);
      return key === undefined ? real.call(this, value) : real.call(this, value, key);
    };
  }
  return seen;
}
