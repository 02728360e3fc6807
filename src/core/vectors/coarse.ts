/**
 * Inner products from the upper four bits of the codes: half of the memory, and little arithmetic.
 *
 * With a row's codes c = 16 u - 128 + l (`kernel.ts`) a stored vector v is scale * c + e. Where u alone
 * is known, scale * (16 u - 120.5) stands for it, off by d = scale * (l - 7.5) + e: about 0.115 long
 * for 512 values of a vector of length 1. A query q of length 1, taken as s * p + f with whole numbers
 * p in -127..127, then has q . v = s * scale * (16 (p . u) - 120.5 sum p) within
 * |d| + |f| (1 + |d|), by Cauchy and Schwarz.
 */
import { middleOf, upperOf } from './kernel.ts';
import { quantise } from './quantise.ts';

export interface CoarseQuery {
  readonly codes: Int8Array<ArrayBuffer>;
  /** A product of codes and upper bits, times this, plus `offset`, times a row's scale: the score. */
  readonly scale: number;
  readonly offset: number;
  /** Length of what rounding the query lost. */
  readonly error: number;
}

/** A query for coarse products. Throws as `quantise` does. */
export function coarsely(query: Float32Array): CoarseQuery {
  const { codes, scale, error } = quantise(query);
  let sum = 0;
  for (const code of codes) sum += code;
  return { codes, scale: 16 * scale, offset: middleOf(0) * scale * sum, error };
}

/**
 * What a coarse score of a vector is off by at most, besides the query's own rounding; a little more,
 * so that float32 sums stay below it.
 */
export function coarseError(codes: Int8Array, scale: number, error: number): number {
  let lost = 0;
  for (const code of codes) lost += (code - middleOf(upperOf(code))) ** 2;
  return scale * Math.sqrt(lost) + error + 1e-5;
}
