/**
 * Golden input and outputs: the same drawn face for every embedding model, and what
 * onnxruntime-node makes of it. Made by `node scripts/make-golden.mjs`.
 */
import vectors from './golden.json' with { type: 'json' };

/** Model id -> its unit vector for the golden face, four decimals. */
export const GOLDENS: Readonly<Record<string, readonly number[]>> = vectors;

/** A drawn face of 112 × 112 RGB bytes: smooth, deterministic, no photo of anybody. */
export function goldenFace(): Uint8Array {
  const size = 112;
  const out = new Uint8Array(size * size * 3);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const oval = ((x - 56) / 40) ** 2 + ((y - 60) / 50) ** 2 < 1;
      const eye = Math.min(Math.hypot(x - 38, y - 52), Math.hypot(x - 74, y - 52)) < 5;
      const mouth = Math.abs(y - 92 + ((x - 56) / 18) ** 2 * 3) < 3 && Math.abs(x - 56) < 16;
      const nose = Math.abs(x - 56) < 3 && y > 56 && y < 74;
      const shade = Math.round(((x + y) / 224) * 40);
      const base =
        eye || mouth
          ? [60, 40, 40]
          : nose
            ? [180, 130, 110]
            : oval
              ? [210, 165, 140]
              : [90, 110, 130];
      for (let c = 0; c < 3; c++) out[(y * size + x) * 3 + c] = base[c]! - shade;
    }
  }
  return out;
}
