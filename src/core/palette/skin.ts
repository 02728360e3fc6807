/** The skin of a face: cheeks and forehead, without what lies over them. */

import { classAt, type PartMap } from '../aura/part-map.ts';
import { LEFT_BROW, OUTER_LIPS, RIGHT_BROW } from '../face/landmark-indices.ts';
import type { Pixels, Point } from '../types.ts';
import { type FaceFrame, isInside, type Polygon, scaled } from './face-frame.ts';
import { type Gathered, gather } from './gather.ts';

/**
 * Areas in the face's own coordinates (see `FaceFrame`), as ellipses: the cheek below the eye, beside
 * nose and mouth, where beards rarely grow; the forehead between brows and hair.
 */
const AREAS = {
  left: { u: -0.55, v: 0.55, width: 0.24, height: 0.25 },
  right: { u: 0.55, v: 0.55, width: 0.24, height: 0.25 },
  forehead: { u: 0, v: -0.62, width: 0.5, height: 0.22 },
} as const;
type Area = (typeof AREAS)[keyof typeof AREAS];

/** The oval is drawn in by this, since its edge lies on hair and ground. */
const OVAL = 0.94;
/** Eyes, brows and lips are left out with a margin: lashes, shadow, make-up. */
const EYE = 1.5;
const BROW = 1.3;
const LIPS = 1.15;

/** What was gathered on the image's left and right cheek and on the forehead. */
export interface SkinAreas {
  readonly left: Gathered;
  readonly right: Gathered;
  readonly forehead: Gathered;
}

/** The skin's pixels; with a map only those that it calls skin of a face. */
export function skinAreas(pixels: Pixels, frame: FaceFrame, map: PartMap | null): SkinAreas {
  const oval = scaled(frame.oval, OVAL);
  const points = (indices: readonly number[]): Polygon => indices.map((i) => frame.at(i));
  const brow = ([lower, upper]: typeof LEFT_BROW): Polygon =>
    scaled(points([...lower!, ...upper!.toReversed()]), BROW);
  const holes = [
    scaled(frame.leftEye, EYE),
    scaled(frame.rightEye, EYE),
    brow(LEFT_BROW),
    brow(RIGHT_BROW),
    scaled(points(OUTER_LIPS.slice(1)), LIPS),
  ];
  const isSkin = (x: number, y: number): boolean =>
    isInside(oval, x, y) &&
    !holes.some((hole) => isInside(hole, x, y)) &&
    (map === null || classAt(map, x / pixels.width, y / pixels.height) === 'face-skin');
  const of = (area: Area): Gathered =>
    gather(pixels, cornersOf(frame, area), (x, y) => isOn(frame, area, x, y) && isSkin(x, y));
  return { left: of(AREAS.left), right: of(AREAS.right), forehead: of(AREAS.forehead) };
}

function isOn(frame: FaceFrame, area: Area, x: number, y: number): boolean {
  const { u, v } = frame.place(x, y);
  return ((u - area.u) / area.width) ** 2 + ((v - area.v) / area.height) ** 2 <= 1;
}

function cornersOf(frame: FaceFrame, { u, v, width, height }: Area): readonly Point[] {
  return [-1, 1].flatMap((a) => [-1, 1].map((b) => frame.pixel(u + a * width, v + b * height)));
}
