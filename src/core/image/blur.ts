/** Blur of a picture. */
import type { Pixels } from '../types.ts';

/** A Gaussian blur of `sigma` pixels, cut at three sigmas; edges repeat. A sigma of 0 changes nothing. */
export function blur({ width, height, data }: Pixels, sigma: number): Pixels {
  if (!(sigma > 0)) return { width, height, data };
  const kernel = kernelOf(sigma);
  const across = new Float32Array(data.length);
  const down = new Uint8ClampedArray(data.length);
  for (let y = 0; y < height; y++) line(data, across, y * width * 4, 4, width, kernel);
  for (let x = 0; x < width; x++) line(across, down, x * 4, width * 4, height, kernel);
  return { width, height, data: down };
}

/** Weights from the middle outwards; twice their sum but the middle's is 1. */
function kernelOf(sigma: number): number[] {
  const weights = Array.from({ length: Math.ceil(3 * sigma) + 1 }, (_, i) =>
    Math.exp(-0.5 * (i / sigma) ** 2),
  );
  const total = weights.reduce((sum, w, i) => sum + (i === 0 ? w : 2 * w), 0);
  return weights.map((w) => w / total);
}

/** One line of `count` pixels, `step` numbers apart, from `start`. */
function line(
  from: ArrayLike<number>,
  to: { [index: number]: number },
  start: number,
  step: number,
  count: number,
  kernel: readonly number[],
): void {
  const at = (i: number): number => start + Math.min(count - 1, Math.max(0, i)) * step;
  for (let i = 0; i < count; i++)
    for (let channel = 0; channel < 4; channel++) {
      let sum = kernel[0]! * from[at(i) + channel]!;
      for (let k = 1; k < kernel.length; k++)
        sum += kernel[k]! * (from[at(i - k) + channel]! + from[at(i + k) + channel]!);
      to[start + i * step + channel] = sum;
    }
}
