/**
 * Vectors in 8 bits a value, for a first pass that reads a quarter of the memory.
 *
 * A stored vector v becomes scale * c with whole numbers c in -127..127 and scale = max|v| / 127
 * (symmetric, one scale a vector). Rounding moves each value by at most scale / 2, so the residual
 * e = v - scale * c is at most scale / 2 * sqrt(n) long; its true length is kept. For a query q of
 * length 1 the inner product is off by |q . e| <= |e| (Cauchy and Schwarz): about 0.007 for 512
 * values, and in practice some 0.0003, since the roundings do not line up with the query.
 *
 * The query is widened to 16 bits in the pass anyway and keeps 13 of them, so its own rounding
 * hardly counts: 127 * 4095 * 4096 values is below 2^31, the sums cannot overflow.
 */
import { FaultError } from '../fault.ts';
import { MAX_DIMS } from './space.ts';

const CODE_MAX = 127;
const QUERY_MAX = 4_095;

export interface Quantised<Codes extends Int8Array | Int16Array> {
  readonly codes: Codes;
  /** A code times this is the value; a float32 number. */
  readonly scale: number;
  /** Length of what rounding lost, |v - scale * codes|. */
  readonly error: number;
}

/** A vector to store, in 8 bits a value. Throws `internal` when empty, too long, or all zero. */
export function quantise(vector: Float32Array): Quantised<Int8Array<ArrayBuffer>> {
  return round(vector, new Int8Array(vector.length), CODE_MAX);
}

/** A query, in 13 bits a value. Throws as `quantise` does. */
export function quantiseQuery(vector: Float32Array): Quantised<Int16Array<ArrayBuffer>> {
  return round(vector, new Int16Array(vector.length), QUERY_MAX);
}

function round<Codes extends Int8Array | Int16Array>(
  vector: Float32Array,
  codes: Codes,
  most: number,
): Quantised<Codes> {
  if (vector.length > MAX_DIMS)
    throw new FaultError('internal', `a vector of ${vector.length} numbers is too long`);
  let peak = 0;
  for (const value of vector) peak = Math.max(peak, Math.abs(value));
  const scale = Math.fround(peak / most);
  if (!(scale > 0) || !Number.isFinite(scale))
    throw new FaultError('internal', 'a vector of no direction cannot be stored');
  let lost = 0;
  for (let i = 0; i < vector.length; i += 1) {
    const code = Math.max(-most, Math.min(most, Math.round(vector[i]! / scale)));
    codes[i] = code;
    lost += (vector[i]! - code * scale) ** 2;
  }
  return { codes, scale, error: Math.sqrt(lost) };
}
