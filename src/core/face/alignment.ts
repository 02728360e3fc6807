/**
 * Alignment of a face to the ArcFace 112 × 112 template (Deng et al., ArcFace, CVPR 2019): the
 * similarity transform that brings five points nearest to theirs in least squares
 * (Umeyama, IEEE PAMI 13(4), 1991; with rotation and scale only, in closed form).
 */
import type { Pixels, Point } from '../types.ts';

/** Left eye, right eye, nose tip, left and right mouth corner, as seen in the image, in a 112 px square. */
export const ARCFACE_112: readonly Point[] = [
  { x: 38.2946, y: 51.6963 },
  { x: 73.5318, y: 51.5014 },
  { x: 56.0252, y: 71.7366 },
  { x: 41.5493, y: 92.3655 },
  { x: 70.7299, y: 92.2041 },
];

/** x' = a·x - b·y + tx, y' = b·x + a·y + ty. */
export interface Similarity {
  readonly a: number;
  readonly b: number;
  readonly tx: number;
  readonly ty: number;
}

/** The least-squares similarity from `from` to `to`; throws when the points are all one. */
export function fitSimilarity(from: readonly Point[], to: readonly Point[]): Similarity {
  if (from.length !== to.length || from.length < 2) throw new Error('two or more pairs needed');
  const n = from.length;
  const mean = (points: readonly Point[]) => ({
    x: points.reduce((s, p) => s + p.x, 0) / n,
    y: points.reduce((s, p) => s + p.y, 0) / n,
  });
  const mf = mean(from);
  const mt = mean(to);
  let dot = 0;
  let cross = 0;
  let spread = 0;
  for (let i = 0; i < n; i++) {
    const fx = from[i]!.x - mf.x;
    const fy = from[i]!.y - mf.y;
    const gx = to[i]!.x - mt.x;
    const gy = to[i]!.y - mt.y;
    dot += fx * gx + fy * gy;
    cross += fx * gy - fy * gx;
    spread += fx * fx + fy * fy;
  }
  if (spread === 0) throw new Error('the points coincide');
  const a = dot / spread;
  const b = cross / spread;
  return { a, b, tx: mt.x - a * mf.x + b * mf.y, ty: mt.y - b * mf.x - a * mf.y };
}

/** The transform that undoes `t`. */
export function invert(t: Similarity): Similarity {
  const d = t.a * t.a + t.b * t.b;
  const a = t.a / d;
  const b = -t.b / d;
  return { a, b, tx: -(a * t.tx - b * t.ty), ty: -(b * t.tx + a * t.ty) };
}

/** Samples a side of an output pixel, at most: nine a pixel are near enough to the area's mean. */
const MOST_SAMPLES = 3;

/** MediaPipe mesh indices of the five points: iris centres, nose tip, mouth corners. */
const FIVE = { leftEye: 468, rightEye: 473, nose: 4, leftMouth: 61, rightMouth: 291 } as const;

/** The five ArcFace points of a 478-point mesh, in 0..1 of the image; throws when the mesh is short. */
export function fivePoints(landmarks: readonly Point[]): Point[] {
  return [FIVE.leftEye, FIVE.rightEye, FIVE.nose, FIVE.leftMouth, FIVE.rightMouth].map((i) => {
    const p = landmarks[i];
    if (!p) throw new Error(`landmark ${i} missing of ${landmarks.length}`);
    return p;
  });
}

/**
 * The face turned upright and scaled to the template: `size` × `size` RGB bytes, row-major.
 * Sampled bilinearly; where the face is larger than the template, over a grid of samples a pixel
 * (area average), so that downscaling does not alias. Outside the photo is black.
 */
export function alignFace(pixels: Pixels, landmarks: readonly Point[], size = 112): Uint8Array {
  const { width, height } = pixels;
  const points = fivePoints(landmarks).map((p) => ({ x: p.x * width, y: p.y * height }));
  const scale = size / 112;
  const target = ARCFACE_112.map((p) => ({ x: p.x * scale, y: p.y * scale }));
  const back = invert(fitSimilarity(points, target));
  const shrink = Math.hypot(back.a, back.b);
  const grid = Math.max(1, Math.min(MOST_SAMPLES, Math.round(shrink)));
  return sampleGrid(pixels, back, size, grid);
}

function sampleGrid(pixels: Pixels, back: Similarity, size: number, grid: number): Uint8Array {
  const out = new Uint8Array(size * size * 3);
  const share = 1 / (grid * grid);
  const sum = new Float64Array(3);
  let o = 0;
  for (let v = 0; v < size; v++) {
    for (let u = 0; u < size; u++) {
      sum.fill(0);
      for (let k = 0; k < grid * grid; k++) {
        const su = u + ((k % grid) + 0.5) / grid - 0.5;
        const sv = v + (((k / grid) | 0) + 0.5) / grid - 0.5;
        addBilinear(
          pixels,
          back.a * su - back.b * sv + back.tx,
          back.b * su + back.a * sv + back.ty,
          sum,
        );
      }
      for (let c = 0; c < 3; c++) out[o++] = Math.round(sum[c]! * share);
    }
  }
  return out;
}

/** Adds the colour at a place between four pixels to `sum`; what lies outside the photo is black. */
function addBilinear(
  { width, height, data }: Pixels,
  x: number,
  y: number,
  sum: Float64Array,
): void {
  const x0 = Math.floor(x);
  const y0 = Math.floor(y);
  if (x0 < -1 || y0 < -1 || x0 >= width || y0 >= height) return;
  const fx = x - x0;
  const fy = y - y0;
  const left = x0 >= 0 ? 1 - fx : 0;
  const right = x0 + 1 < width ? fx : 0;
  const top = y0 >= 0 ? 1 - fy : 0;
  const bottom = y0 + 1 < height ? fy : 0;
  const i = (y0 * width + x0) * 4;
  const below = i + width * 4;
  for (let c = 0; c < 3; c++) {
    let value = 0;
    if (left * top > 0) value += left * top * data[i + c]!;
    if (right * top > 0) value += right * top * data[i + 4 + c]!;
    if (left * bottom > 0) value += left * bottom * data[below + c]!;
    if (right * bottom > 0) value += right * bottom * data[below + 4 + c]!;
    sum[c]! += value;
  }
}
