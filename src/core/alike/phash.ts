/**
 * The perceptual hash of a picture: 64 bits that change little when it is scaled, recompressed or
 * made a little lighter. DCT variant of Zauner, "Implementation and Benchmarking of Perceptual Image
 * Hash Functions", 2010: the 8 x 8 lowest frequencies but the constant one's row and column of a
 * 32 x 32 grey picture, each against their median.
 */

/** Side of the grey picture that is hashed. */
export const HASH_SIDE = 32;
const KEPT = 8;

/** cos((2x + 1) u pi / 64) for u = 1..8, x = 0..31. */
const COSINES = Array.from({ length: KEPT }, (_, u) =>
  Float64Array.from({ length: HASH_SIDE }, (_x, x) =>
    Math.cos(((2 * x + 1) * (u + 1) * Math.PI) / (2 * HASH_SIDE)),
  ),
);

/**
 * The hash of a grey picture of 32 x 32 (row-major, any scale), as 16 hex digits.
 * @throws RangeError for another size
 */
export function perceptualHash(grey: ArrayLike<number>): string {
  if (grey.length !== HASH_SIDE * HASH_SIDE)
    throw new RangeError(`${HASH_SIDE * HASH_SIDE} values expected, ${grey.length} came`);
  const across = COSINES.map((cosine) =>
    Float64Array.from({ length: HASH_SIDE }, (_, y) => {
      let sum = 0;
      for (let x = 0; x < HASH_SIDE; x++) sum += grey[y * HASH_SIDE + x]! * cosine[x]!;
      return sum;
    }),
  );
  const low = COSINES.flatMap((cosine) =>
    across.map((column) => column.reduce((sum, value, y) => sum + value * cosine[y]!, 0)),
  );
  const sorted = [...low].sort((a, b) => a - b);
  const median = (sorted[31]! + sorted[32]!) / 2;
  let hex = '';
  for (let i = 0; i < low.length; i += 4) {
    let digit = 0;
    for (let k = 0; k < 4; k++) digit = digit * 2 + (low[i + k]! > median ? 1 : 0);
    hex += digit.toString(16);
  }
  return hex;
}
