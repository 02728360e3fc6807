/** How alike the two halves of a face are in the picture. */
import type { Point } from '../types.ts';

/** Pairs of mesh points that mirror one another: eye corners, brows, nostrils, mouth, cheeks, jaw. */
const PAIRS: readonly (readonly [number, number])[] = [
  [33, 263],
  [133, 362],
  [70, 300],
  [105, 334],
  [98, 327],
  [61, 291],
  [50, 280],
  [127, 356],
  [172, 397],
  [132, 361],
];
/** The ends of the middle line: top of the forehead and chin. */
const TOP = 10;
const CHIN = 152;

/**
 * Symmetry 0..1 of a 478-point mesh: 1 less twice the mean of |l - r| / (l + r) over mirrored pairs,
 * l and r being their distances from the line of forehead and chin. `aspect` is width over height
 * of the photo, since the points are 0..1 of each. A turned head is asymmetric in the picture, and
 * counts as such. 0 for a mesh without a middle line.
 */
export function symmetryOf(landmarks: readonly Point[], aspect: number): number {
  const at = (i: number): Point => {
    const p = landmarks[i];
    if (!p) throw new RangeError(`landmark ${i} missing of ${landmarks.length}`);
    return { x: p.x * aspect, y: p.y };
  };
  const top = at(TOP);
  const chin = at(CHIN);
  const dx = chin.x - top.x;
  const dy = chin.y - top.y;
  const length = Math.hypot(dx, dy);
  if (length === 0) return 0;
  const side = ({ x, y }: Point) => ((x - top.x) * dy - (y - top.y) * dx) / length;
  let sum = 0;
  for (const [left, right] of PAIRS) {
    const l = Math.abs(side(at(left)));
    const r = Math.abs(side(at(right)));
    sum += l + r > 0 ? Math.abs(l - r) / (l + r) : 0;
  }
  return Math.max(0, 1 - (2 * sum) / PAIRS.length);
}
