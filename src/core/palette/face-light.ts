/** The light on a face, from the whites of the eyes and the greys of the place. */
import { classAt, type PartMap } from '../aura/part-map.ts';
import { blendLights, NEUTRAL, normalise } from '../colour/illuminant.ts';
import type { Rgb } from '../colour/srgb.ts';
import { median } from '../stats/median.ts';
import type { Pixels, Point } from '../types.ts';
import { seenEyes } from './eyes.ts';
import { type FaceFrame, faceFrame } from './face-frame.ts';
import { gather } from './gather.ts';
import { lightDistance } from './light-trust.ts';

/** The light with its evidence; linear RGB of luminance 1, as `gainsAgainst` takes it. */
export interface FaceLight {
  readonly light: Rgb;
  /** The whites of the eyes alone, as seen; null where they do not show well enough. */
  readonly eyes: Rgb | null;
  /** Near-grey things around the person alone, as seen; null where there are too few. */
  readonly place: Rgb | null;
}

/** The whites count from irises of so many pixels across, and in full from so many. */
const IRIS_FROM = 7;
const IRIS_FULL = 20;
/** Most that each counts; `prior` is the camera's own white balance, which is rarely far off. */
const WEIGHT = { eyes: 1, place: 1.5, prior: 0.35 } as const;
/** Two cues this near to each other (`lightDistance`) need no prior; it comes back by twice that. */
const AGREE = 0.15;
/** Saturation (1 - least / largest channel) under the light so far at which a thing counts by 1/e. */
const GREY = 0.22;
/** Share of near-grey pixels from which the place counts in full; under a tenth of it, not at all. */
const GREY_SHARE = 0.12;
/**
 * The white of an eye in photos, relative to neutral: a little red, and yellow. Its colour over that of
 * the near-grey things in the same photo has, over the six of the test portraits in the plainest light,
 * a median r/g of 1.13 and b/g of 0.93; over all 25 that show both, 1.25 and 0.91: lids, make-up and
 * mixed light redden it.
 */
const WHITE_OF_EYE: Rgb = [1.12, 1, 0.93];
/** Lamps and skies lie between yellow and blue: most ln(r/b), and most ln(g^2/(r b)) either way. */
const LIMIT = { warmth: 1.3, tint: 0.4 } as const;
/** Rounds of: undo the light so far, weigh what is near-grey now, estimate anew. It settles in four. */
const ROUNDS = 5;
/** Pixels looked at in the place. */
const LOOKED_AT = 8_000;
/** Darker linear values are mostly noise. */
const TOO_DARK = 0.03;

/**
 * Estimates the light as the weighted geometric mean of two independent cues and of neutral:
 * - the white of the eyes (nearly neutral, see `WHITE_OF_EYE`);
 * - grey-world over the near-grey pixels that belong to no person, near-grey being judged again under
 *   each better estimate (a weighted form of Huo et al., "Robust automatic white balance algorithm
 *   using gray color points in images", IEEE Trans. Consumer Electronics 52(2), 2006).
 * Skin itself is never a cue, so that no tone of skin is taken for a colour of the light.
 */
export function faceLight(
  pixels: Pixels,
  landmarks: readonly Point[],
  map: PartMap | null = null,
): FaceLight {
  const frame = faceFrame(pixels, landmarks);
  const white = frame ? whiteOfEyes(pixels, frame) : null;
  const place = lightOfPlace(pixels, frame, map, white?.light ?? NEUTRAL);
  const apart = white && place ? lightDistance(white.light, place.light) / AGREE - 1 : 1;
  const doubt = Math.min(1, Math.max(0, apart, 1 - (white?.sure ?? 0) - (place?.sure ?? 0)));
  const cues = [
    { light: NEUTRAL, weight: WEIGHT.prior * doubt },
    { light: white?.light ?? NEUTRAL, weight: (white?.sure ?? 0) * WEIGHT.eyes },
    { light: place?.light ?? NEUTRAL, weight: (place?.sure ?? 0) * WEIGHT.place },
  ];
  let light: Rgb = NEUTRAL;
  let total = 0;
  for (const cue of cues) {
    total += cue.weight;
    if (cue.weight > 0) light = blendLights(light, cue.light, cue.weight / total);
  }
  return { light, eyes: white?.seen ?? null, place: place?.seen ?? null };
}

/** The nearest light that a lamp or the sky could give, luminance 1. */
function plausible([r, g, b]: Rgb): Rgb {
  const within = (value: number, most: number) => Math.min(most, Math.max(-most, value));
  const warmth = within(Math.log(r / b), LIMIT.warmth);
  const tint = within(Math.log((g * g) / (r * b)), LIMIT.tint);
  return normalise([
    Math.exp(warmth / 2 - tint / 6),
    Math.exp(tint / 3),
    Math.exp(-warmth / 2 - tint / 6),
  ]);
}

interface Cue {
  readonly light: Rgb;
  /** As it was seen, however unlikely for a light. */
  readonly seen: Rgb;
  /** 0..1. */
  readonly sure: number;
}

function whiteOfEyes(pixels: Pixels, frame: FaceFrame): Cue | null {
  const eyes = seenEyes(pixels, frame, NEUTRAL).filter((eye) => eye.across >= IRIS_FROM);
  const white = eyes.flatMap((eye) => eye.white);
  if (white.length === 0) return null;
  const channel = (c: 0 | 1 | 2) => median(white.map((rgb) => rgb[c]));
  const [r, g, b] = WHITE_OF_EYE;
  const seen = normalise([channel(0) / r, channel(1) / g, channel(2) / b]);
  const across = Math.max(...eyes.map((eye) => eye.across));
  return {
    light: plausible(seen),
    seen,
    sure: Math.min(1, (across - IRIS_FROM + 2) / (IRIS_FULL - IRIS_FROM + 2)),
  };
}

function lightOfPlace(
  pixels: Pixels,
  frame: FaceFrame | null,
  map: PartMap | null,
  start: Rgb,
): Cue | null {
  const { width, height } = pixels;
  const isPlace = (x: number, y: number): boolean => {
    if (map) {
      const part = classAt(map, x / width, y / height);
      return part === 'background' || part === 'clothes' || part === 'other';
    }
    if (!frame) return true;
    const { u, v } = frame.place(x, y);
    return (u / 1.7) ** 2 + ((v - 0.1) / 2.4) ** 2 > 1;
  };
  const corners = [
    { x: 0, y: 0 },
    { x: width, y: height },
  ];
  const { linear } = gather(pixels, corners, isPlace, LOOKED_AT);
  if (linear.length === 0) return null;
  let light = start;
  let seen = start;
  let share = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const sums: [number, number, number] = [0, 0, 0];
    let total = 0;
    for (const [r, g, b] of linear) {
      const [x, y, z] = [r / light[0], g / light[1], b / light[2]];
      const high = Math.max(x, y, z);
      if (high < TOO_DARK) continue;
      const weight = Math.exp(-(((1 - Math.min(x, y, z) / high) / GREY) ** 2));
      // Each pixel counts by its colour, not by its brightness: a window would outweigh the room.
      sums[0] += (weight * r) / high;
      sums[1] += (weight * g) / high;
      sums[2] += (weight * b) / high;
      total += weight;
    }
    share = total / linear.length;
    if (share < GREY_SHARE / 10) return null;
    seen = normalise([sums[0] / total, sums[1] / total, sums[2] / total]);
    light = plausible(seen);
  }
  return { light, seen, sure: Math.min(1, share / GREY_SHARE) };
}
