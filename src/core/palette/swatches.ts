/** The colours that suit a person, by one rule for everyone. */
import type { Oklch } from '../colour/oklab.ts';
import { hueDifference } from '../colour/oklab.ts';
import type { Axis } from './axes.ts';
import { nearest, paint, setApart } from './paint.ts';
import { SEASON_PLACES, SEASONS } from './seasons.ts';

export const SWATCH_ROLES = ['near-face', 'core', 'accent', 'neutral'] as const;
export type SwatchRole = (typeof SWATCH_ROLES)[number];

export interface Swatch {
  readonly role: SwatchRole;
  /** Inside sRGB. */
  readonly color: Oklch;
}

/** A colour that is harder to wear, and the scale on which it is the person's opposite. */
export interface LessEasy {
  readonly color: Oklch;
  readonly axis: Axis;
}

export interface PersonalPalette {
  /** Fifteen, by role; each at least 0.06 (delta E OK) from the others. */
  readonly swatches: readonly Swatch[];
  /** Three, the furthest from the person first. */
  readonly lessEasy: readonly LessEasy[];
}

/** Swatches nearer than this (delta E OK) look alike side by side. */
export const DISTINCT = 0.06;
/** Next to the face a colour must stand off from the skin by more. */
export const OFF_SKIN = 0.12;

/** Yellow-orange is the warmest hue (OKLCH degrees). */
const WARM_HUE = 70;
/** How far a hue leans to the warm or the cool side at most, degrees. */
const LEAN = 18;
/** Hues of the core with their own place in lightness; the first are kept where nothing decides. */
const CORE = [
  [25, -0.07],
  [195, 0.02],
  [150, -0.04],
  [255, -0.08],
  [350, 0.06],
  [55, 0.08],
  [300, -0.02],
  [95, 0.14],
] as const;
const CORE_COUNT = 6;
/** Lightness of the neutrals, and their chroma for the warmest and the coolest person. */
const NEUTRALS = [
  { l: 0.95, warm: 0.014, cool: 0.006 },
  { l: 0.75, warm: 0.045, cool: 0.018 },
  { l: 0.48, warm: 0.045, cool: 0.025 },
  { l: 0.29, warm: 0.03, cool: 0.028 },
] as const;
const NEUTRAL_HUE = { warm: WARM_HUE, cool: 258 } as const;
/** Irises of less chroma have no hue to repeat. */
const EYE_CHROMA = 0.02;

/** What a palette is made for. */
export interface PaletteInput {
  readonly skin: Oklch;
  readonly eyes: Oklch | null;
  /** Over the seasons, in their order (`SeasonReading.probabilities`). */
  readonly probabilities: readonly number[];
}

/**
 * Two colours near the face, six for the core, three accents and four neutrals, and three that are
 * less easy. The rule, with the person's place on the scales taken as the mean of the seasons' places
 * weighted by their probability (so that a doubtful season gives a moderate palette):
 * - undertone leans every hue to the yellow side or away from it by up to 18 degrees, picks the six of
 *   eight core hues that lie on its side, and tints the neutrals;
 * - depth lowers the lightness of everything;
 * - chroma sets the share of the possible chroma, from a third to nine tenths;
 * - contrast sets how far in lightness the colours lie from each other and, near the face, from the
 *   skin;
 * - accents: a lively red of the person's side, the opposite of the skin's hue, and the eyes' own hue.
 */
export function paletteFor({ skin, eyes, probabilities }: PaletteInput): PersonalPalette {
  const at = placeOf(probabilities);
  const share = 0.62 + 0.28 * at.chroma;
  const spread = 1 + 0.35 * at.contrast;
  const middle = 0.62 - 0.13 * at.depth;
  const lean = (hue: number): number => leaned(hue, at.undertone);
  const placed: Swatch[] = [];
  const add = (role: SwatchRole, color: Oklch): void => {
    const others = placed.map((swatch) => swatch.color);
    const fits = (tried: Oklch) => role !== 'near-face' || nearest(tried, [skin]) > OFF_SKIN;
    placed.push({ role, color: setApart(color, others, DISTINCT, fits) });
  };

  // The neutrals are the steadiest and come first; the others make room for them.
  for (const { l, warm, cool } of NEUTRALS) {
    const most = at.undertone > 0 ? warm : cool;
    const c = most * (0.35 + 0.65 * Math.abs(at.undertone));
    const h = at.undertone > 0 ? NEUTRAL_HUE.warm : NEUTRAL_HUE.cool;
    add('neutral', { l: l - (l < 0.9 ? 0.05 : 0.015) * at.depth, c, h });
  }
  const step = 0.15 + 0.07 * (at.contrast + 1);
  const away = skin.l + step <= 0.9 ? step : -step;
  for (const [hue, further] of [
    [18, 0],
    [225, 0.04],
  ] as const)
    add('near-face', paint(lean(hue), skin.l + away + Math.sign(away) * further, share * 0.6));
  const onSide = CORE.toSorted((a, b) => sideOf(b[0], at.undertone) - sideOf(a[0], at.undertone));
  for (const [hue, offset] of onSide.slice(0, CORE_COUNT))
    add('core', paint(lean(hue), middle + offset * spread, share));
  add('accent', paint(8 + 26 * at.undertone, middle - 0.04, Math.min(1, share + 0.3)));
  add('accent', paint(skin.h + 180, middle - 0.1 * spread, Math.min(1, share + 0.15)));
  const eyeHue = eyes && eyes.c >= EYE_CHROMA ? eyes.h : 290;
  add('accent', paint(eyeHue, middle - 0.16 * spread, share));
  const rank = ({ role }: Swatch) => SWATCH_ROLES.indexOf(role);
  const swatches = placed.toSorted((a, b) => rank(a) - rank(b));
  return { swatches, lessEasy: lessEasy(at, swatches) };
}

type Place = Readonly<Record<Axis, number>>;

function placeOf(probabilities: readonly number[]): Place {
  const mean = (axis: Axis) =>
    SEASONS.reduce((sum, season, i) => sum + probabilities[i]! * SEASON_PLACES[season][axis], 0);
  return {
    undertone: mean('undertone'),
    depth: mean('depth'),
    contrast: mean('contrast'),
    chroma: mean('chroma'),
  };
}

/** The hue, turned towards the warm hue (undertone over 0) or away from it. */
function leaned(hue: number, undertone: number): number {
  const way = Math.sin((hueDifference(hue, WARM_HUE) * Math.PI) / 180);
  return hue + LEAN * undertone * way;
}

/** How far a hue lies on the person's side, -1..1. */
function sideOf(hue: number, undertone: number): number {
  return undertone * Math.cos((hueDifference(hue, WARM_HUE) * Math.PI) / 180);
}

/** On each scale the far end from the person, the scale on which they lie furthest out first. */
function lessEasy(at: Place, swatches: readonly Swatch[]): readonly LessEasy[] {
  const far: readonly (readonly [Axis, Oklch])[] = [
    ['undertone', at.undertone >= 0 ? paint(348, 0.68, 0.75) : paint(62, 0.72, 0.9)],
    ['depth', at.depth >= 0 ? paint(100, 0.93, 0.3) : paint(40, 0.2, 0.3)],
    ['chroma', at.chroma >= 0 ? paint(105, 0.58, 0.28) : paint(330, 0.66, 1)],
  ];
  const kept: Oklch[] = swatches.map((swatch) => swatch.color);
  return far
    .toSorted((a, b) => Math.abs(at[b[0]]) - Math.abs(at[a[0]]))
    .map(([axis, color]) => {
      const apart = setApart(color, kept, DISTINCT);
      kept.push(apart);
      return { axis, color: apart };
    });
}
