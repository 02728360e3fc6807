import type { Box, Point } from '../types.ts';

/** A number short enough for a path. */
const n = (value: number) => Number(value.toFixed(2));

/**
 * SVG path of open runs through landmarks. Landmarks are 0..1 of the image; the path is in a view
 * of `width` x `height`. Runs that name a landmark that is not there are left out.
 */
export function contourPath(
  landmarks: readonly Point[],
  runs: readonly (readonly number[])[],
  width: number,
  height: number,
): string {
  return runs
    .filter((run) => run.every((i) => landmarks[i] !== undefined))
    .map((run) =>
      run
        .map((i, at) => {
          const p = landmarks[i] as Point;
          return `${at === 0 ? 'M' : 'L'}${n(p.x * width)} ${n(p.y * height)}`;
        })
        .join(''),
    )
    .join('');
}

/** SVG path of zero-length strokes: with round caps each is a dot as wide as the stroke. */
export function dotsPath(landmarks: readonly Point[], width: number, height: number): string {
  return landmarks.map((p) => `M${n(p.x * width)} ${n(p.y * height)}h0`).join('');
}

/** The part of a box that lies inside the image, still 0..1; zero-sized when none does. */
export function clipBox(box: Box): Box {
  const x = Math.min(Math.max(box.x, 0), 1);
  const y = Math.min(Math.max(box.y, 0), 1);
  const right = Math.min(Math.max(box.x + box.width, 0), 1);
  const bottom = Math.min(Math.max(box.y + box.height, 0), 1);
  return { x, y, width: Math.max(0, right - x), height: Math.max(0, bottom - y) };
}

/**
 * Folds a vector into `bars` values of 0..1: the mean absolute value of each stretch over the
 * greatest of them. For a picture of the vector, not for comparing. All zero for a zero vector.
 */
export function foldVector(vector: ArrayLike<number>, bars: number): number[] {
  const sums = new Array<number>(bars).fill(0);
  const counts = new Array<number>(bars).fill(0);
  for (let i = 0; i < vector.length; i++) {
    const at = Math.min(bars - 1, Math.floor((i * bars) / vector.length));
    sums[at] = (sums[at] ?? 0) + Math.abs(vector[i] ?? 0);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  const means = sums.map((sum, i) => sum / Math.max(1, counts[i] ?? 0));
  const greatest = Math.max(...means, 0);
  return greatest > 0 ? means.map((m) => m / greatest) : means;
}
