/** A seeded stream of numbers 0..1 (1 excluded). The same seed gives the same stream everywhere. */
export type Random = () => number;

/**
 * sfc32 by Chris Doty-Humphrey (PractRand): 128 bits of state, passes PractRand and BigCrush.
 * Seeded by four 32-bit words, with the first 12 outputs thrown away so that near seeds part.
 */
export function sfc32(a: number, b: number, c: number, d: number): Random {
  let [s0, s1, s2, counter] = [a | 0, b | 0, c | 0, d | 0];
  const next: Random = () => {
    const t = (((s0 + s1) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    s0 = s1 ^ (s1 >>> 9);
    s1 = (s2 + (s2 << 3)) | 0;
    s2 = (s2 << 21) | (s2 >>> 11);
    s2 = (s2 + t) | 0;
    return (t >>> 0) / 4294967296;
  };
  for (let i = 0; i < 12; i++) next();
  return next;
}

/** A stream from one whole number, for callers that need no more than reproducibility. */
export function randomFrom(seed: number): Random {
  return sfc32(seed, 0x9e3779b9, 0x243f6a88, 1);
}

/** One draw from the standard normal distribution (Box and Muller, 1958). */
export function gaussian(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return radius * Math.cos(2 * Math.PI * random());
}
