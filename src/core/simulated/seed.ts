/** From a file's hash to a stream of random numbers. */

import type { Random } from '../colour/random.ts';
import { sfc32 } from '../colour/random.ts';

/**
 * The stream of one purpose (`salt`) of a file: sfc32 seeded by the head of its SHA-256, so that what
 * one purpose draws does not shift what another gets.
 * @throws RangeError when the hash is not 64 hex digits.
 */
export function randomOf(hash: string, salt: number): Random {
  if (!/^[0-9a-f]{64}$/i.test(hash)) throw new RangeError('the hash is not 64 hex digits');
  const word = (at: number): number => Number.parseInt(hash.slice(at * 8, at * 8 + 8), 16);
  return sfc32(word(0) ^ word(4), word(1) ^ word(5), word(2) ^ word(6), (word(3) ^ word(7)) + salt);
}
