/**
 * How much of a face is free to see: a rule on colours, no model. The points of the face mesh lie on
 * skin; where most of them share one colour, a point of a quite different one lies under a mask, a
 * hand's shadow, glasses or hair. What has the colour of skin (a bare hand) is not noticed.
 */
import { linearToOklab, type Oklab } from '../colour/oklab.ts';
import { LINEAR_OF_BYTE } from '../colour/srgb.ts';
import {
  INNER_LIPS,
  LEFT_BROW,
  LEFT_EYE,
  OUTER_LIPS,
  RIGHT_BROW,
  RIGHT_EYE,
} from '../face/landmark-indices.ts';
import type { Pixels, Point } from '../types.ts';

/** Mesh points that are no skin on a bare face: eyes, irises, brows, lips. */
const NOT_SKIN = new Set([
  ...LEFT_EYE,
  ...RIGHT_EYE,
  ...LEFT_BROW.flat(),
  ...RIGHT_BROW.flat(),
  ...OUTER_LIPS,
  ...INNER_LIPS,
]);
const FIRST_IRIS = 468;
const SKIN_POINTS = Array.from({ length: FIRST_IRIS }, (_, i) => i).filter((i) => !NOT_SKIN.has(i));

/** Every second point is enough, and four times as quick. */
const SAMPLED = SKIN_POINTS.filter((_, i) => i % 2 === 0);

/** Light falls off across a face, colour does not: lightness counts this much less. */
const LIGHTNESS_WEIGHT = 0.35;
/** Distance in OKLab, so weighted, within which two points are of one surface. Found on 41 faces. */
const SAME_SURFACE = 0.085;
/**
 * Skin of every tone lies between red and yellow and is never grey: OKLCH hue 10 to 100 degrees at
 * a chroma of 0.018 and more, in any light that is not strongly coloured.
 */
const HUE = [10, 100] as const;
const CHROMA = 0.018;
/** With fewer skin-coloured points than this the light, or a black and white photo, hides the skin. */
const SKIN_AT_LEAST = 0.3;
/** Fewer points than this inside the photo tell nothing. */
const ENOUGH = 20;

/**
 * Share 0..1 of the mesh's skin points (of those inside the photo) that are of the face's own colour:
 * the skin colour that most points are near to; in strongly coloured light or in black and white,
 * the colour that most are near to. Null when too little of the face is in the photo.
 */
export function visibleShare(pixels: Pixels, landmarks: readonly Point[]): number | null {
  const colours = SAMPLED.flatMap((i) => {
    const colour = colourAt(pixels, landmarks[i]);
    return colour ? [colour] : [];
  });
  if (colours.length < ENOUGH) return null;
  const skin = colours.filter(isSkinColoured);
  const pool = skin.length >= SKIN_AT_LEAST * colours.length ? skin : colours;
  let most = 0;
  for (const centre of pool) {
    let near = 0;
    for (const other of pool) if (isNear(centre, other)) near += 1;
    most = Math.max(most, near);
  }
  return most / colours.length;
}

function isSkinColoured({ a, b }: Oklab): boolean {
  const hue = (Math.atan2(b, a) * 180) / Math.PI;
  return Math.hypot(a, b) >= CHROMA && hue >= HUE[0] && hue <= HUE[1];
}

function isNear(p: Oklab, q: Oklab): boolean {
  const l = (p.l - q.l) * LIGHTNESS_WEIGHT;
  const a = p.a - q.a;
  const b = p.b - q.b;
  return l * l + a * a + b * b <= SAME_SURFACE * SAME_SURFACE;
}

function colourAt(pixels: Pixels, point: Point | undefined): Oklab | null {
  if (!point) return null;
  const x = Math.floor(point.x * pixels.width);
  const y = Math.floor(point.y * pixels.height);
  if (x < 0 || y < 0 || x >= pixels.width || y >= pixels.height) return null;
  const i = (y * pixels.width + x) * 4;
  const { data } = pixels;
  return linearToOklab([
    LINEAR_OF_BYTE[data[i]!]!,
    LINEAR_OF_BYTE[data[i + 1]!]!,
    LINEAR_OF_BYTE[data[i + 2]!]!,
  ]);
}
