/**
 * A coarse mask brought to the photo's edges: the guided filter (He, Sun and Tang, "Guided image
 * filtering", PAMI 2013) with the photo's grey as its guide.
 */
import type { Grey } from '../image/grey.ts';
import type { Mask } from './types.ts';

/** Edges with a variance (luma 0..1) over this are followed. */
const SMOOTH = 1e-3;
/** Alpha is steepened around its middle, so that the ground does not shine through. */
const STEEP = 1.8;

/** The mask of the guide's size, refined within `radius` pixels. Sizes must be equal (`RangeError`). */
export function refined(mask: Mask, guide: Grey, radius: number): Mask {
  const { width, height } = guide;
  if (mask.width !== width || mask.height !== height)
    throw new RangeError('mask and guide differ in size');
  const size = { width, height, radius };
  const i = Float32Array.from(guide.data, (v) => v / 255);
  const p = Float32Array.from(mask.data, (v) => v / 255);
  const meanI = boxMean(i, size);
  const meanP = boxMean(p, size);
  const meanIp = boxMean(
    i.map((v, k) => v * p[k]!),
    size,
  );
  const meanIi = boxMean(
    i.map((v) => v * v),
    size,
  );
  const a = meanIp.map(
    (v, k) => (v - meanI[k]! * meanP[k]!) / (meanIi[k]! - meanI[k]! ** 2 + SMOOTH),
  );
  const b = meanP.map((v, k) => v - a[k]! * meanI[k]!);
  const meanA = boxMean(a, size);
  const meanB = boxMean(b, size);
  const data = Uint8ClampedArray.from(i, (v, k) => {
    const alpha = meanA[k]! * v + meanB[k]!;
    return 255 * ((alpha - 0.5) * STEEP + 0.5);
  });
  return { width, height, data };
}

interface Size {
  readonly width: number;
  readonly height: number;
  readonly radius: number;
}

/** Means over squares of 2 radius + 1, cut at the edges, by running sums. */
function boxMean(values: Float32Array, { width, height, radius }: Size): Float32Array {
  const rows = new Float32Array(values.length);
  for (let y = 0; y < height; y++)
    runningMean(values, rows, { start: y * width, step: 1, count: width, radius });
  const out = new Float32Array(values.length);
  for (let x = 0; x < width; x++)
    runningMean(rows, out, { start: x, step: width, count: height, radius });
  return out;
}

interface Line {
  readonly start: number;
  readonly step: number;
  readonly count: number;
  readonly radius: number;
}

function runningMean(
  from: Float32Array,
  to: Float32Array,
  { start, step, count, radius }: Line,
): void {
  let sum = 0;
  let n = 0;
  for (let k = -radius; k < count; k++) {
    const enter = k + radius;
    if (enter < count) {
      sum += from[start + enter * step]!;
      n++;
    }
    const leave = k - radius - 1;
    if (leave >= 0) {
      sum -= from[start + leave * step]!;
      n--;
    }
    if (k >= 0) to[start + k * step] = sum / n;
  }
}
