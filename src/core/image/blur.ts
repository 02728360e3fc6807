/** Blur of a picture. */
import type { Pixels } from '../types.ts';

/**
 * About a Gaussian of `sigma` pixels: three box blurs, one after another (Kovesi, "Fast almost-Gaussian
 * filtering", DICTA 2010). Edges repeat. A sigma under 0.3 gives the picture back.
 */
export function blur({ width, height, data }: Pixels, sigma: number): Pixels {
  const radius = Math.round((Math.sqrt((12 * sigma ** 2) / 3 + 1) - 1) / 2);
  if (!(radius > 0)) return { width, height, data };
  let from = Float32Array.from(data);
  let to = new Float32Array(from.length);
  for (let pass = 0; pass < 3; pass++) {
    for (let y = 0; y < height; y++) boxLine(from, to, y * width * 4, 4, width, radius);
    [from, to] = [to, from];
    for (let x = 0; x < width; x++) boxLine(from, to, x * 4, width * 4, height, radius);
    [from, to] = [to, from];
  }
  return { width, height, data: Uint8ClampedArray.from(from) };
}

/** The running mean of one line of `count` pixels, `step` numbers apart, from `start`. */
function boxLine(
  from: Float32Array,
  to: Float32Array,
  start: number,
  step: number,
  count: number,
  radius: number,
): void {
  const at = (i: number): number => start + Math.min(count - 1, Math.max(0, i)) * step;
  const size = 2 * radius + 1;
  for (let channel = 0; channel < 4; channel++) {
    let sum = 0;
    for (let i = -radius; i <= radius; i++) sum += from[at(i) + channel]!;
    for (let i = 0; i < count; i++) {
      to[at(i) + channel] = sum / size;
      sum += from[at(i + radius + 1) + channel]! - from[at(i - radius) + channel]!;
    }
  }
}
