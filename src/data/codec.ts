/**
 * The one gate to the stores: every record, blob and vector passes through it on its way in and out.
 * The identity today. Asynchronous, so that encryption can come later without a change elsewhere;
 * therefore encode BEFORE a transaction opens and decode after it: a transaction does not survive
 * waiting for anything but its own requests.
 *
 * The sealed types cannot be made elsewhere, so the compiler finds whatever would go around the gate.
 */
declare const sealed: unique symbol;

/** A record as stored. Opaque: only `decodeRecord` may look inside. */
export type Sealed<T> = { readonly [sealed]: T };
export type SealedBlob = { readonly [sealed]: 'blob' };
export type SealedVector = { readonly [sealed]: 'vector' };

/** Seals a plain record (what a structured clone carries: no functions, no class instances). */
export async function encodeRecord<T>(record: T): Promise<Sealed<T>> {
  return record as unknown as Sealed<T>;
}

/** Opens a record. */
export async function decodeRecord<T>(stored: Sealed<T>): Promise<T> {
  return stored as unknown as T;
}

/** Seals a blob; its bytes and its type come back the same. */
export async function encodeBlob(blob: Blob): Promise<SealedBlob> {
  return blob as unknown as SealedBlob;
}

/** Opens a blob. */
export async function decodeBlob(stored: SealedBlob): Promise<Blob> {
  return stored as unknown as Blob;
}

/**
 * Seals a vector. Copies it: a view into a larger (or shared) buffer would be stored with the whole
 * buffer behind it.
 */
export async function encodeVector(vector: Float32Array): Promise<SealedVector> {
  return vector.slice() as unknown as SealedVector;
}

/** Opens a vector. */
export async function decodeVector(stored: SealedVector): Promise<Float32Array<ArrayBuffer>> {
  return stored as unknown as Float32Array<ArrayBuffer>;
}
