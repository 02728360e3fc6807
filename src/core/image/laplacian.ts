/**
 * Sharpness as the variance of the Laplacian: Pech-Pacheco et al., "Diatom autofocusing in
 * brightfield microscopy: a comparative study", ICPR 2000.
 */
import type { Grey } from './grey.ts';

/**
 * Variance of the 4-neighbour Laplacian over the inner pixels, in squared luma steps (0..255);
 * 0 for pictures under 3 x 3. It depends on size: compare pictures of one size only.
 */
export function laplacianVariance({ width, height, data }: Grey): number {
  if (width < 3 || height < 3) return 0;
  let sum = 0;
  let squares = 0;
  for (let y = 1; y < height - 1; y++) {
    const end = (y + 1) * width - 1;
    for (let i = y * width + 1; i < end; i++) {
      const value =
        data[i - width]! + data[i + width]! + data[i - 1]! + data[i + 1]! - 4 * data[i]!;
      sum += value;
      squares += value * value;
    }
  }
  const n = (width - 2) * (height - 2);
  return Math.max(0, squares / n - (sum / n) ** 2);
}
