/**
 * U2-Netp (Qin et al., "U2-Net: going deeper with nested U-structure for salient object detection",
 * 2020): 320 x 320 RGB in, one map of how much each pixel is of the thing, out.
 */
import type { Mask } from '../src/core/wardrobe/types.ts';

export const CUT_OUT = { id: 'cut-out', size: 320, dims: [1, 3, 320, 320] } as const;

const AREA = CUT_OUT.size ** 2;
const MEAN = [0.485, 0.456, 0.406];
const DEVIATION = [0.229, 0.224, 0.225];

/** RGBA bytes [320, 320, 4] as the network's input: scaled to the brightest value, then as ImageNet is. */
export function encodeThing(rgba: Uint8ClampedArray): Float32Array {
  if (rgba.length !== AREA * 4)
    throw new RangeError(`${AREA * 4} bytes expected, ${rgba.length} came`);
  let most = 1;
  for (let i = 0; i < rgba.length; i++) if (i % 4 !== 3 && rgba[i]! > most) most = rgba[i]!;
  const out = new Float32Array(AREA * 3);
  for (let i = 0; i < AREA; i++)
    for (let c = 0; c < 3; c++)
      out[c * AREA + i] = (rgba[i * 4 + c]! / most - MEAN[c]!) / DEVIATION[c]!;
  return out;
}

/** The map as an alpha mask, stretched to 0..255. Throws `RangeError` for another length. */
export function decodeThing(output: Float32Array): Mask {
  if (output.length !== AREA) throw new RangeError(`a map of ${AREA} expected`);
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const v of output) {
    if (v < low) low = v;
    if (v > high) high = v;
  }
  const range = Math.max(1e-6, high - low);
  const data = Uint8ClampedArray.from(output, (v) => ((v - low) / range) * 255);
  return { width: CUT_OUT.size, height: CUT_OUT.size, data };
}
