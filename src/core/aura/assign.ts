/** From clusters to probabilities over the aura colours. */
import { hueDifference } from '../colour/oklab.ts';
import { AURA_PALETTE } from './colors.ts';
import type { Part } from './regions.ts';
import { AURA_COLORS, type AuraColorId, type ColorCluster, type Oklch } from './types.ts';
import {
  DOUBT,
  DYE,
  EARTH,
  FULL_CHROMA,
  HUE_SPREAD,
  LIGHTNESS_SPREAD,
  NEUTRAL_CHROMA,
  NEUTRALS,
  PART_WEIGHT,
  PRIOR,
  RARITY,
  SHARPNESS,
} from './weights.ts';

/** 0 up to `from`, 1 from `to`, smooth between (3t^2 - 2t^3). */
function smoothstep(from: number, to: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
}

const bell = (distance: number, spread: number): number =>
  Math.exp(-0.5 * (distance / spread) ** 2);

/** Chroma as the dye would show it at a middle lightness; see `DYE`. */
function dyeOf({ l, c }: Oklch): number {
  return c / (DYE.base + DYE.lightness * l);
}

/** How much of a colour a colour is, 0 (neutral) .. 1; see `EARTH` for the discount on skin and wood. */
export function colourfulness(color: Oklch): number {
  const dye = dyeOf(color);
  const earth =
    bell(hueDifference(EARTH.hue, color.h), EARTH.spread) *
    (1 - smoothstep(EARTH.chroma, EARTH.chroma * 1.5, color.c));
  return smoothstep(NEUTRAL_CHROMA, FULL_CHROMA, dye) * (1 - (1 - EARTH.factor) * earth);
}

/** Shares over the chromatic anchors that sum to 1; 0 for white, which lives on neutral area. */
export function assignHue(color: Oklch): number[] {
  const near = AURA_PALETTE.map(({ id, anchor }) =>
    id === 'white'
      ? 0
      : bell(hueDifference(anchor.h, color.h), HUE_SPREAD) *
          bell(anchor.l - color.l, LIGHTNESS_SPREAD) +
        1e-9,
  );
  const total = near.reduce((a, b) => a + b, 0);
  return near.map((v) => v / total);
}

/** What a neutral colour of lightness `l` says, by `NEUTRALS`, in schema order. */
function neutralShares(l: number): number[] {
  const { white, indigo, violet } = NEUTRALS;
  const shares: Partial<Record<AuraColorId, number>> = {
    white: white.weight * smoothstep(white.from, white.to, l),
    indigo: indigo.weight * (1 - smoothstep(indigo.from, indigo.to, l)),
    violet: violet.weight * bell(l - violet.at, violet.spread),
  };
  return AURA_COLORS.map((id) => shares[id] ?? 0);
}

/** What one cluster says of each colour, in schema order, before its weight (0..1) is put to it. */
export interface ClusterEvidence {
  readonly part: Part;
  readonly weight: number;
  /** By its hue, as far as it has one. */
  readonly hues: readonly number[];
  /** By its lightness, as far as it is neutral: black, grey, white. */
  readonly greys: readonly number[];
}

/**
 * What each cluster says. It brings its part's weight times its share of that part; its colourfulness
 * decides how much of that goes to hues by `assignHue`, and what it lacks of colour goes to the
 * neutrals' colours, weakly.
 */
export function evidenceByCluster(clusters: readonly ColorCluster[]): ClusterEvidence[] {
  const areas = new Map<Part, number>();
  for (const { part, area } of clusters) areas.set(part, (areas.get(part) ?? 0) + area);
  let weightOfParts = 0;
  for (const part of areas.keys()) weightOfParts += PART_WEIGHT[part];
  if (weightOfParts === 0) return [];
  return clusters.map(({ color, part, area }) => {
    const weight = (PART_WEIGHT[part] / weightOfParts) * (area / areas.get(part)!);
    const known = part === 'frame' ? NEUTRALS.unknown : 1;
    const neutral = known * (1 - smoothstep(NEUTRAL_CHROMA, FULL_CHROMA, dyeOf(color)));
    const colour = colourfulness(color);
    return {
      part,
      weight,
      hues: assignHue(color).map((share) => colour * share),
      greys: neutralShares(color.l).map((share) => neutral * share),
    };
  });
}

/** What all clusters say of each colour together, in schema order, each 0..1. */
export function evidenceOf(clusters: readonly ColorCluster[]): number[] {
  const evidence: number[] = AURA_COLORS.map(() => 0);
  for (const { weight, hues, greys } of evidenceByCluster(clusters))
    for (let i = 0; i < evidence.length; i++)
      evidence[i] = evidence[i]! + weight * (hues[i]! + greys[i]!);
  return evidence;
}

/** Of a picture without a pixel to read: white, by a hair. */
const NOTHING = AURA_COLORS.map((id) => (id === 'white' ? 0.145 : 0.095));

/**
 * Evidence and `PRIOR` times `RARITY`, in schema order: the largest is the answer. Without any evidence,
 * not even of greys, white leads by a hair.
 */
export function scoresOf(evidence: readonly number[]): readonly number[] {
  if (evidence.every((e) => e === 0)) return NOTHING;
  return evidence.map((e, i) => (e + PRIOR) * RARITY[AURA_COLORS[i]!]);
}

/**
 * Probabilities in schema order, summing to 1: scores raised to `SHARPNESS`, less `DOUBT`. Frames of little
 * colour stay unsure, since the prior then weighs the most.
 */
export function probabilitiesOf(scores: readonly number[], person: boolean): number[] {
  const kind = person ? 'person' : 'frame';
  const most = Math.max(...scores);
  const raised = scores.map((s) => (s / most) ** SHARPNESS[kind]);
  const total = raised.reduce((a, b) => a + b, 0);
  return raised.map((r) => (1 - DOUBT[kind]) * (r / total) + DOUBT[kind] / scores.length);
}
