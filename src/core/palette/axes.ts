/** Four scales of a person's colouring: undertone, depth, contrast and chroma. */
import type { Oklch, PersonColors } from '../aura/types.ts';
import type { PersonAverage } from './average.ts';
import {
  chromaOffset,
  hueOffset,
  labOf,
  TYPICAL_IN_PHOTOS,
  type TypicalSkin,
} from './typical-skin.ts';

export const AXES = ['undertone', 'depth', 'contrast', 'chroma'] as const;
export type Axis = (typeof AXES)[number];

/** A place on a scale, -1..1, and its standard error. */
export interface AxisValue {
  readonly value: number;
  readonly sd: number;
}
/** -1 is cool, light, even and soft; 1 is warm, deep, contrasting and clear. */
export type PersonAxes = Readonly<Record<Axis, AxisValue>>;

/** The words of a scale, from -1 to 1. */
export const AXIS_BANDS = {
  undertone: ['cool', 'neutral', 'warm'],
  depth: ['light', 'medium', 'deep'],
  contrast: ['low', 'medium', 'high'],
  chroma: ['soft', 'balanced', 'clear'],
} as const;

/** CIELAB hue difference that is wholly warm; two thirds of people lie within half of it. */
const WARM = 6;
/** Depth (see `skinDepth`) of skin, hair and eyes together: the middle, and from there to the end. */
const DEPTH = { skin: 0.5, hair: 0.35, eyes: 0.15, middle: 0.5, reach: 0.3 } as const;
/** Contrast as a share of what the skin leaves room for: the middle, and from there to the end. */
const CONTRAST = { hair: 0.65, eyes: 0.35, middle: 0.55, reach: 0.4 } as const;
/** Weight of skin, eyes and contrast in chroma; ln of the skin's chroma, OKLab chroma of the eyes. */
const CHROMA = { skin: 0.5, eyes: 0.2, contrast: 0.3, reach: 0.5, iris: 0.035, irisReach: 0.03 };
/** The deepest and palest that hair and eyes get, OKLab lightness. */
const DEEPEST = 0.15;
/** Skin nearer to the end than this leaves no room to measure a share of. */
const LEAST_ROOM = 0.1;

type Colors = Pick<PersonColors, 'skin' | 'hair' | 'eyes'>;

/**
 * Depth of skin 0..1 by its individual typology angle, ITA = atan((L* - 50) / b*) in degrees, 90 being
 * the palest and -90 the deepest (Chardon, Cretois and Hourseau, "Skin colour typology and suntanning
 * pathways", Int. J. Cosmetic Science 13, 1991). It falls along the whole Monk scale.
 */
export function skinDepth(skin: Oklch): number {
  return (90 - typologyAngle(skin)) / 180;
}

/** The individual typology angle, degrees; see `skinDepth`. */
export function typologyAngle(skin: Oklch): number {
  const { l, b } = labOf(skin);
  return (Math.atan2(l - 50, Math.max(1e-6, b)) * 180) / Math.PI;
}

/**
 * The four scales of one set of colours, -1..1 each:
 * - undertone: the skin's hue against what is typical at its lightness (`hueOffset`), so that at every
 *   depth there are cool, neutral and warm;
 * - depth: skin, hair and eyes by their darkness;
 * - contrast: how far hair and eyes stand from the skin in lightness, as a share of what there is
 *   between the skin and black (or, for lighter hair, white), since deep skin leaves less;
 * - chroma: the skin's chroma against what is typical at its lightness, the eyes', and contrast.
 * Missing hair or eyes leave their weight to the others.
 */
export function axisValues(
  { skin, hair, eyes }: Colors,
  typical: TypicalSkin = TYPICAL_IN_PHOTOS,
): Readonly<Record<Axis, number>> {
  const dark = (color: Oklch | null) => (color ? 1 - color.l : null);
  const depth = weighted([
    [skinDepth(skin), DEPTH.skin],
    [dark(hair), DEPTH.hair],
    [dark(eyes), DEPTH.eyes],
  ])!;
  const share = weighted([
    [hair && contrastShare(skin, hair), CONTRAST.hair],
    [eyes && contrastShare(skin, eyes), CONTRAST.eyes],
  ]);
  const contrast = share === null ? null : unit((share - CONTRAST.middle) / CONTRAST.reach);
  const chroma = weighted([
    [unit(chromaOffset(skin, typical) / CHROMA.reach), CHROMA.skin],
    [eyes && unit((eyes.c - CHROMA.iris) / CHROMA.irisReach), CHROMA.eyes],
    [contrast, CHROMA.contrast],
  ])!;
  return {
    undertone: unit(hueOffset(skin, typical) / WARM),
    depth: unit((depth - DEPTH.middle) / DEPTH.reach),
    contrast: contrast ?? 0,
    chroma: unit(chroma),
  };
}

function contrastShare(skin: Oklch, other: Oklch): number {
  const room = other.l < skin.l ? skin.l - DEEPEST : 1 - skin.l;
  return Math.min(1, Math.abs(skin.l - other.l) / Math.max(LEAST_ROOM, room));
}

const unit = (value: number): number => Math.min(1, Math.max(-1, value));

/** Weighted mean of what is there; null for nothing. */
function weighted(parts: readonly (readonly [number | null, number])[]): number | null {
  let sum = 0;
  let total = 0;
  for (const [value, weight] of parts) {
    if (value === null) continue;
    sum += value * weight;
    total += weight;
  }
  return total > 0 ? sum / total : null;
}

/**
 * Standard deviation of one photo's value about the person's own, and the trust at which it was found:
 * 14 trusted photos of four people (the test portraits, ten degrees of freedom). It stands for so many
 * photos beside those that were read. Light alone moves the synthetic Monk faces by 0.05 at most.
 */
const ONE_PHOTO: Readonly<Record<Axis, number>> = {
  undertone: 0.5,
  depth: 0.35,
  contrast: 0.25,
  chroma: 0.35,
};
const ONE_PHOTO_TRUST = 0.75;
const PRIOR_PHOTOS = 2;
/** Where hair and eyes are both unknown, contrast is a guess. */
const UNKNOWN = 0.8;

/** The scales of an average, with standard errors from the spread over its photos and their light. */
export function personAxes(average: PersonAverage): PersonAxes {
  const { skin, hair, eyes, used } = average;
  const means = axisValues({
    skin: skin.color,
    hair: hair?.color ?? null,
    eyes: eyes?.color ?? null,
  });
  const each = used.map((photo) => axisValues(photo));
  const errorOf = (axis: Axis): number => {
    const guess = axis === 'contrast' && !hair && !eyes;
    const one = ((guess ? UNKNOWN : ONE_PHOTO[axis]) * ONE_PHOTO_TRUST) / average.lightTrust;
    const squares = each.reduce((sum, values) => sum + (values[axis] - means[axis]) ** 2, 0);
    const variance = (PRIOR_PHOTOS * one * one + squares) / (PRIOR_PHOTOS + used.length - 1);
    return Math.sqrt(variance / used.length);
  };
  const of = (axis: Axis): AxisValue => ({ value: means[axis], sd: errorOf(axis) });
  return {
    undertone: of('undertone'),
    depth: of('depth'),
    contrast: of('contrast'),
    chroma: of('chroma'),
  };
}

/** Which third of a scale a value lies in: 0, 1 or 2, as in `AXIS_BANDS`. */
export function bandOfAxis(value: number): 0 | 1 | 2 {
  if (value < -1 / 3) return 0;
  return value > 1 / 3 ? 2 : 1;
}
