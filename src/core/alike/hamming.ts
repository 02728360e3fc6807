/** Distances between looks: 64 bits as two words of 32. */

/** Looks packed for comparing: two words each. */
export type Looks = Uint32Array;

const LOOK = /^[0-9a-f]{16}$/i;

/** @throws RangeError for what is not 16 hex digits */
export function packLooks(looks: readonly string[]): Looks {
  const packed = new Uint32Array(looks.length * 2);
  looks.forEach((look, i) => {
    if (!LOOK.test(look)) throw new RangeError(`"${look}" is not a look of 16 hex digits`);
    packed[i * 2] = Number.parseInt(look.slice(0, 8), 16);
    packed[i * 2 + 1] = Number.parseInt(look.slice(8), 16);
  });
  return packed;
}

/** Bits set in a 32-bit word (Warren, Hacker's Delight, 2nd edition, figure 5-2). */
function bitCount(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Bits, 0..64, in which packed looks `a` and `b` differ. */
export function distanceAt(looks: Looks, a: number, b: number): number {
  return bitCount(looks[a * 2]! ^ looks[b * 2]!) + bitCount(looks[a * 2 + 1]! ^ looks[b * 2 + 1]!);
}

/** Bits, 0..64, in which two looks differ. @throws RangeError for what is not 16 hex digits */
export function lookDistance(a: string, b: string): number {
  return distanceAt(packLooks([a, b]), 0, 1);
}
