/** The eyes: the iris for its colour, the white around it for the light. */
import type { Oklab } from '../colour/oklab.ts';
import type { Rgb } from '../colour/srgb.ts';
import {
  LEFT_EYE_CENTRE,
  LEFT_IRIS,
  type Polyline,
  RIGHT_EYE_CENTRE,
  RIGHT_IRIS,
} from '../face/landmark-indices.ts';
import { median } from '../stats/median.ts';
import type { Pixels } from '../types.ts';
import { type FaceFrame, isInside, type Polygon, scaled } from './face-frame.ts';
import { between, gather, robustColor, toOklab } from './gather.ts';

/** An iris of fewer pixels across is a smear of lashes and white. */
export const LEAST_IRIS = 6;
/**
 * Height of the gap over width of the eye under which it counts as closed; an open eye has 0.2 to 0.4
 * (Soukupova and Cech, "Real-time eye blink detection using facial landmarks", CVWW 2016).
 */
export const CLOSED = 0.14;
/** The ring of the iris that is neither pupil nor its dark rim, as shares of its radius. */
const RING = [0.5, 0.92] as const;
/** What lies outside the iris by this much is white of the eye. */
const WHITE_FROM = 1.15;
/** Of the ring, lashes and rests of the pupil are the darkest, mirrored lamps the brightest. */
const RING_KEPT = [0.2, 0.75] as const;
/** Of the white, lashes, lids and their shadow are the darker part. */
const WHITE_KEPT = [0.7, 0.97] as const;
/** The white is looked for well inside the lids, whose wet rim is pink. */
const INSIDE = 0.85;
const LEAST_PIXELS = 8;
/**
 * The white is lighter than the iris by this in OKLab lightness, set by us; where it is not, dark glass,
 * a shadow or a lid lies over both.
 */
export const LEAST_STEP = 0.05;

const EYES = [
  { centre: LEFT_EYE_CENTRE, ring: LEFT_IRIS, lids: [159, 145], corners: [33, 133] },
  { centre: RIGHT_EYE_CENTRE, ring: RIGHT_IRIS, lids: [386, 374], corners: [263, 362] },
] as const;
interface EyePoints {
  readonly centre: number;
  readonly ring: Polyline;
  readonly lids: readonly [number, number];
  readonly corners: readonly [number, number];
}

/** One eye that is open, unhidden and large enough. */
export interface SeenEye {
  /** Diameter of the iris in pixels. */
  readonly across: number;
  /** Unclipped pixels of the white, linear RGB, without its shadows. */
  readonly white: readonly Rgb[];
  /** The iris under the light that `gains` undo. */
  readonly iris: Oklab;
}

/** The eyes of a face that can be read; none, one or two. `gains` undo the light. */
export function seenEyes(pixels: Pixels, frame: FaceFrame, gains: Rgb): readonly SeenEye[] {
  return EYES.flatMap((points, i) => {
    const lids = i === 0 ? frame.leftEye : frame.rightEye;
    return seenEye(pixels, frame, points, lids, gains) ?? [];
  });
}

/** One eye, or null. */
function seenEye(
  pixels: Pixels,
  frame: FaceFrame,
  points: EyePoints,
  lids: Polygon,
  gains: Rgb,
): SeenEye | null {
  const centre = frame.at(points.centre);
  const distance = (i: number, j: number) =>
    Math.hypot(frame.at(i).x - frame.at(j).x, frame.at(i).y - frame.at(j).y);
  const ring = points.ring.slice(1);
  const radius = ring.reduce((sum, i) => sum + distance(points.centre, i), 0) / ring.length;
  if (!(2 * radius >= LEAST_IRIS)) return null;
  if (distance(...points.lids) < CLOSED * distance(...points.corners)) return null;
  const away = (x: number, y: number) => Math.hypot(x - centre.x, y - centre.y) / radius;
  const opening = scaled(lids, 0.95);
  const inner = scaled(lids, INSIDE);
  const inRing = (x: number, y: number) => away(x, y) >= RING[0] && away(x, y) <= RING[1];
  const iris = gather(pixels, lids, (x, y) => inRing(x, y) && isInside(opening, x, y));
  const rest = gather(pixels, lids, (x, y) => away(x, y) >= WHITE_FROM && isInside(inner, x, y));
  if (iris.linear.length < LEAST_PIXELS || rest.linear.length < LEAST_PIXELS) return null;
  const colour = robustColor(between(toOklab(iris.linear, gains), ...RING_KEPT));
  const labs = toOklab(rest.linear, gains);
  const lit = between(labs, ...WHITE_KEPT);
  if (!colour || median(lit.map((c) => c.l)) - colour.l < LEAST_STEP) return null;
  const kept = new Set(lit);
  return {
    across: 2 * radius,
    iris: colour,
    white: rest.linear.filter((_, i) => kept.has(labs[i]!)),
  };
}
