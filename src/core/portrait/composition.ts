/**
 * How well a face sits in the frame: rules of thumb of portrait photography as curves, not a model.
 * A rule that is broken on purpose can make the better photo, so this weighs little in the score.
 */

import { scoreOn } from '../quality/curve.ts';
import type { Curve } from '../quality/thresholds.ts';
import type { Box } from '../types.ts';

/** Height of the face over height of the photo: a head-and-shoulders portrait has about a third. */
const FACE_SHARE: Curve = [
  [0.02, 0.1],
  [0.12, 0.7],
  [0.25, 1],
  [0.5, 1],
  [0.75, 0.5],
  [1, 0.1],
];
/** Distance of the face's middle from the photo's, of the photo's width: a third is at 0.17. */
const OFF_CENTRE: Curve = [
  [0.18, 1],
  [0.35, 0.5],
  [0.5, 0],
];
/** Height of the eyes from the top, of the photo's height: the upper third line, or a little below. */
const EYE_LINE: Curve = [
  [0.05, 0],
  [0.25, 0.9],
  [0.33, 1],
  [0.45, 1],
  [0.6, 0.5],
  [0.85, 0],
];
/** The eyes lie so far down a face's box, of its height. */
const EYES_AT = 0.3;
/** Part of the box that lies outside the photo. */
const CUT: Curve = [
  [0, 1],
  [0.15, 0.4],
  [0.4, 0],
];
const WEIGHTS = { share: 0.4, centre: 0.3, eyes: 0.3 } as const;

/** Composition 0..1 of a face's box in its photo; a cut-off face scores lower in proportion. */
export function compositionOf(box: Box): number {
  const middle = box.x + box.width / 2;
  const eyes = box.y + EYES_AT * box.height;
  const whole =
    WEIGHTS.share * scoreOn(FACE_SHARE, box.height) +
    WEIGHTS.centre * scoreOn(OFF_CENTRE, Math.abs(middle - 0.5)) +
    WEIGHTS.eyes * scoreOn(EYE_LINE, eyes);
  return whole * scoreOn(CUT, outside(box));
}

/** Share 0..1 of a box outside the photo; 0 for an empty box. */
function outside({ x, y, width, height }: Box): number {
  const area = width * height;
  if (!(area > 0)) return 0;
  const shownWidth = Math.max(0, Math.min(1, x + width) - Math.max(0, x));
  const shownHeight = Math.max(0, Math.min(1, y + height) - Math.max(0, y));
  return 1 - (shownWidth * shownHeight) / area;
}
