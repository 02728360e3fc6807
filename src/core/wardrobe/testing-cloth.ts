/** Drawn cloth for tests: a garment of one or two colours on a ground, with its mask. */
import { parseHex } from '../colour/hex.ts';
import { gaussian, randomFrom } from '../colour/random.ts';
import { linearToSrgb } from '../colour/srgb.ts';
import type { Pixels } from '../types.ts';
import type { Mask } from './types.ts';

export interface Drawn {
  readonly pixels: Pixels;
  readonly mask: Mask;
}

/** A square of `side` pixels with a garment in its middle half; `stripe` colours every other four rows. */
export function cloth(
  hex: string,
  { ground = '#d8d6d2', stripe = hex, side = 64, noise = 0.02 } = {},
): Drawn {
  const random = randomFrom(7);
  const data = new Uint8ClampedArray(side * side * 4);
  const alpha = new Uint8ClampedArray(side * side);
  const byte = (v: number) => linearToSrgb(v) * 255;
  for (let i = 0; i < side * side; i++) {
    const [x, y] = [i % side, Math.floor(i / side)];
    const inside = x >= side / 4 && x < (side * 3) / 4 && y >= side / 4 && y < (side * 3) / 4;
    const rgb = parseHex(inside ? (Math.floor(y / 4) % 2 === 0 ? hex : stripe) : ground);
    alpha[i] = inside ? 255 : 0;
    for (let c = 0; c < 3; c++) data[i * 4 + c] = byte(rgb[c]!) + gaussian(random) * noise * 255;
    data[i * 4 + 3] = 255;
  }
  const size = { width: side, height: side };
  return { pixels: { ...size, data }, mask: { ...size, data: alpha } };
}

/** A mask from rows of characters: '#' is opaque. */
export function maskFrom(...rows: readonly string[]): Mask {
  const width = rows[0]!.length;
  const data = Uint8ClampedArray.from(rows.join(''), (c) => (c === '#' ? 255 : 0));
  return { width, height: rows.length, data };
}
