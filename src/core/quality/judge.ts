/** How good a photo, or a face in it, is to work with. Rules on measured values, no model. */
import { rectOf } from '../image/crop.ts';
import type { Detection, Pixels, Quality, QualityCheck, Verdict } from '../types.ts';
import type { Size } from './checks.ts';
import {
  checkExposure,
  checkFaceSize,
  checkPose,
  checkResolution,
  checkSharpness,
} from './checks.ts';
import {
  FACE_CLIPPING,
  FACE_SHARPNESS,
  FACE_SHARPNESS_SIDE,
  PHOTO_CLIPPING,
  PHOTO_SHARPNESS,
  PHOTO_SHARPNESS_SIDE,
} from './thresholds.ts';

/** What stands in `by` for results of these rules. */
export const QUALITY_RULES = { role: 'quality', model: 'quality-rules', version: '1' } as const;

const WORST_FIRST: readonly Verdict[] = ['poor', 'fair', 'good'];

/** The worst check's verdict and the mean of the scores. @throws RangeError without any check. */
export function summarise(checks: readonly QualityCheck[]): Quality {
  if (checks.length === 0) throw new RangeError('a verdict needs a check');
  const verdict = WORST_FIRST.find((v) => checks.some((c) => c.verdict === v)) ?? 'poor';
  const score = checks.reduce((sum, c) => sum + c.score, 0) / checks.length;
  return { verdict, score, checks };
}

/** Judges a whole photo: resolution of the original, sharpness, exposure. */
export function judgePhoto(pixels: Pixels, original: Size): Quality {
  const whole = { x: 0, y: 0, width: pixels.width, height: pixels.height };
  return summarise([
    checkResolution(original),
    checkSharpness(pixels, whole, PHOTO_SHARPNESS_SIDE, PHOTO_SHARPNESS),
    checkExposure(pixels, whole, PHOTO_CLIPPING),
  ]);
}

/**
 * Judges one face: resolution and face size in the original; sharpness and exposure of the face box;
 * pose. The box may reach past the edge; what lies inside the picture is measured.
 */
export function judgeFace(
  pixels: Pixels,
  detection: Pick<Detection, 'box' | 'pose'>,
  original: Size,
): Quality {
  const face = rectOf(detection.box, pixels);
  return summarise([
    checkResolution(original),
    checkSharpness(pixels, face, FACE_SHARPNESS_SIDE, FACE_SHARPNESS),
    checkExposure(pixels, face, FACE_CLIPPING),
    checkPose(detection.pose),
    checkFaceSize(detection.box.height, original),
  ]);
}
