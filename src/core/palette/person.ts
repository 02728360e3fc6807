/** A person's own colours in one photo. */
import type { PartMap } from '../aura/part-map.ts';
import type { Oklch, PersonColors } from '../aura/types.ts';
import { gainsAgainst } from '../colour/illuminant.ts';
import type { Oklab } from '../colour/oklab.ts';
import { oklabToOklch } from '../colour/oklab.ts';
import type { Rgb } from '../colour/srgb.ts';
import { linearToSrgb, luminance } from '../colour/srgb.ts';
import { scoreOn } from '../quality/curve.ts';
import type { Curve } from '../quality/thresholds.ts';
import { median } from '../stats/median.ts';
import type { Pixels, Point } from '../types.ts';
import { seenEyes } from './eyes.ts';
import { type FaceFrame, faceFrame } from './face-frame.ts';
import { type FaceLight, faceLight } from './face-light.ts';
import { between, gather, quantile, robustColor, toOklab } from './gather.ts';
import { hairColor } from './hair.ts';
import { lightDistance, lightTrust } from './light-trust.ts';
import { skinAreas } from './skin.ts';

/** Fewer pixels of skin than this tell nothing. */
const LEAST_SKIN = 40;
/** Of the skin, shadows are the darkest and shine the brightest. */
const SKIN_KEPT = [0.2, 0.85] as const;
/** Skin of every tone lies between red and yellow (OKLCH hue, degrees) where it has a colour at all. */
const SKIN_HUE = [5, 105] as const;
const HAS_HUE = 0.012;
/** ... and has one at every lightness (OKLab l) but the palest and the deepest: the least OKLab chroma. */
const LEAST_CHROMA: Curve = [
  [0.3, 0],
  [0.45, 0.018],
  [0.7, 0.018],
  [0.82, 0.01],
  [0.95, 0],
];
/** Raw chroma (OKLab) that nine of ten pixels of a face stay under in black and white, JPEG noise apart. */
const MONOCHROME = 0.006;

/** What to measure: one face of a photo. */
export interface PersonInput {
  /** Upright, the whole photo. */
  readonly pixels: Pixels;
  /** 478 points in MediaPipe's order, 0..1 of the photo. */
  readonly landmarks: readonly Point[];
  /** The segmenter's parts of the whole photo; without it hair is not told. */
  readonly map: PartMap | null;
  /** The light's colour, linear RGB of luminance 1; `faceLight`'s estimate when left out. */
  readonly light?: Rgb;
}

/**
 * Skin (robust median in OKLab over cheeks and forehead), hair and irises under neutral light, and how
 * far the light can be trusted. Null where no skin can be seen: a covered or folded face, fewer than 40
 * pixels of it, or a photo in black and white. Deterministic; a few milliseconds.
 */
export function measurePerson({ pixels, landmarks, map, light }: PersonInput): PersonColors | null {
  const frame = faceFrame(pixels, landmarks);
  if (!frame) return null;
  const areas = skinAreas(pixels, frame, map);
  const raw = [areas.left, areas.right, areas.forehead].flatMap((area) => area.linear);
  if (raw.length < LEAST_SKIN || isMonochrome(raw)) return null;
  const cues = faceLight(pixels, landmarks, map);
  const used = light ?? cues.light;
  const gains = gainsAgainst(used);
  const skin = robustColor(between(toOklab(raw, gains), ...SKIN_KEPT));
  if (!skin) return null;
  const irises = seenEyes(pixels, frame, gains).map((eye) => eye.iris);
  const of = (side: 'left' | 'right') => median(areas[side].linear.map(luminance));
  const cheeks = Math.abs(Math.log(of('left') / of('right')));
  const all = [areas.left, areas.right, areas.forehead];
  return {
    skin: toOklch(skin),
    hair: orNull(hairColor(pixels, frame, map, gains)),
    eyes: orNull(irises.length > 0 ? meanOf(irises) : null),
    ...lightTrust({
      brightest: brightest(pixels, frame),
      clipped: Math.max(...all.map((area) => area.clipped)),
      light: used,
      disagreement: disagreement(used, cues),
      told: cues.eyes !== null || cues.place !== null,
      plausible: isSkin(skin),
      // A cheek that does not show (a turned head) says nothing about the other.
      cheeks: Number.isFinite(cheeks) ? cheeks : 0,
      across: frame.width,
    }),
  };
}

/** Whether skin of any tone has this colour under neutral light. */
function isSkin(color: Oklab): boolean {
  const { l, c, h } = oklabToOklch(color);
  const hue = h > 330 ? h - 360 : h;
  return (
    c >= scoreOn(LEAST_CHROMA, l) && (c < HAS_HUE || (hue >= SKIN_HUE[0] && hue <= SKIN_HUE[1]))
  );
}

function isMonochrome(raw: readonly Rgb[]): boolean {
  const chromas = toOklab(raw, [1, 1, 1]).map(({ a, b }) => Math.hypot(a, b));
  return quantile(chromas, 0.9) < MONOCHROME;
}

/** The 95th percentile of encoded luminance on the head and about it. */
function brightest(pixels: Pixels, frame: FaceFrame): number {
  const corners = [-1.6, 1.6].flatMap((u) => [-1.8, 2.2].map((v) => frame.pixel(u, v)));
  const { linear, clipped } = gather(pixels, corners, () => true);
  if (clipped >= 0.05) return 1;
  return linearToSrgb(quantile(linear.map(luminance), (0.95 - clipped) / (1 - clipped)));
}

/** The largest of the distances between the light used and its cues, and between the cues. */
function disagreement(used: Rgb, { eyes, place }: FaceLight): number {
  const lights = [used, eyes, place].filter((each) => each !== null);
  let most = 0;
  lights.forEach((a, i) => {
    for (const b of lights.slice(i + 1)) most = Math.max(most, lightDistance(a, b));
  });
  return most;
}

function meanOf(colors: readonly Oklab[]): Oklab {
  const mean = (pick: (c: Oklab) => number) =>
    colors.reduce((sum, c) => sum + pick(c), 0) / colors.length;
  return { l: mean((c) => c.l), a: mean((c) => c.a), b: mean((c) => c.b) };
}

/** As OKLCH; a corrected colour may pass white by a hair, which no surface does. */
function toOklch(lab: Oklab): Oklch {
  const { l, c, h } = oklabToOklch(lab);
  return { l: Math.min(1, Math.max(0, l)), c, h };
}

const orNull = (lab: Oklab | null): Oklch | null => (lab ? toOklch(lab) : null);
