/** The single checks, each a measured value on its curve. */

import type { Rect } from '../image/crop.ts';
import { exposureOf } from '../image/histogram.ts';
import { laplacianVariance } from '../image/laplacian.ts';
import { downscaleGrey } from '../image/resize.ts';
import type { Pixels, Pose, QualityCheck } from '../types.ts';
import { checkOf, scoreOn } from './curve.ts';
import type { Clipping, Curve } from './thresholds.ts';
import * as at from './thresholds.ts';

/** Size of the original in pixels, before it was decoded at the size needed. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Short side of the original, 'px'. */
export function checkResolution(original: Size): QualityCheck {
  const side = Math.min(original.width, original.height);
  return checkOf('resolution', scoreOn(at.RESOLUTION, side), side, 'px');
}

/** Height of the face in the original, 'px'; `share` is the box's height 0..1. */
export function checkFaceSize(share: number, original: Size): QualityCheck {
  const height = share * original.height;
  return checkOf('face-size', scoreOn(at.FACE_SIZE, height), height, 'px');
}

/** Variance of the Laplacian of a part of the photo, shrunk to `side` px, in squared luma steps. */
export function checkSharpness(
  pixels: Pixels,
  rect: Rect,
  side: number,
  curve: Curve,
): QualityCheck {
  const value = laplacianVariance(downscaleGrey(pixels, rect, side));
  return checkOf('sharpness', scoreOn(curve, value), value, 'variance');
}

/** Mean luma 0..1 of a part of the photo; the worst of dark, bright and clipped decides. */
export function checkExposure(pixels: Pixels, rect: Rect, clipping: Clipping): QualityCheck {
  const { mean, high, clippedDark, clippedBright } = exposureOf(pixels, rect);
  const dark = Math.max(scoreOn(at.DARK_MEAN, mean), scoreOn(at.DARK_HIGH, high));
  const clipped = Math.min(
    scoreOn(clipping.dark, clippedDark),
    scoreOn(clipping.bright, clippedBright),
    scoreOn(clipping.dark, clippedDark + clippedBright),
  );
  const [score, detail] = worst([
    [dark, 'dark'],
    [scoreOn(at.BRIGHT_MEAN, mean), 'bright'],
    [clipped, 'clipped'],
  ]);
  return checkOf('exposure', score, mean, 'luma', detail);
}

/** Degrees away from frontal on the axis that scores worst, 'deg', with the way it turns. */
export function checkPose({ yaw, pitch, roll }: Pose): QualityCheck {
  const [score, detail, value] = worst([
    [scoreOn(at.YAW, Math.abs(yaw)), yaw > 0 ? 'right' : 'left', Math.abs(yaw)],
    [scoreOn(at.PITCH, Math.abs(pitch)), pitch > 0 ? 'up' : 'down', Math.abs(pitch)],
    [scoreOn(at.ROLL, Math.abs(roll)), 'tilted', Math.abs(roll)],
  ]);
  return checkOf('pose', score, value, 'deg', detail);
}

/** The entry with the lowest score; the first of equals. */
function worst<T extends readonly [score: number, ...rest: unknown[]]>(entries: readonly T[]): T {
  return entries.reduce((low, entry) => (entry[0] < low[0] ? entry : low));
}
