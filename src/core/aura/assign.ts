/** From clusters to probabilities over the aura colours. */
import { hueDifference } from '../colour/oklab.ts';
import { AURA_PALETTE } from './colors.ts';
import type { ColorCluster, Oklch } from './types.ts';
import { AURA_COLORS } from './types.ts';
import {
  EARTH,
  FULL_CHROMA,
  HUE_SPREAD,
  LIGHTNESS_SPREAD,
  NEUTRAL_CHROMA,
  PART_WEIGHT,
  PRIOR,
  SHARPNESS,
  WHITE,
} from './weights.ts';

const WHITE_AT = AURA_COLORS.indexOf('white');

/** 0 up to `from`, 1 from `to`, smooth between (3t^2 - 2t^3). */
function smoothstep(from: number, to: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
}

const bell = (distance: number, spread: number): number =>
  Math.exp(-0.5 * (distance / spread) ** 2);

/** How much of a colour a colour is, 0 (neutral) .. 1; see `EARTH` for the discount on skin and wood. */
export function colourfulness({ c, h }: Oklch): number {
  const full = smoothstep(NEUTRAL_CHROMA, FULL_CHROMA, c);
  const earth =
    bell(hueDifference(EARTH.hue, h), EARTH.spread) *
    (1 - smoothstep(EARTH.chroma, EARTH.chroma * 1.5, c));
  return full * (1 - (1 - EARTH.factor) * earth);
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

/**
 * Probabilities in the order of `AURA_COLORS`, summing to 1. Each cluster brings its part's weight
 * times its share of that part; its colourfulness decides how much of that goes to hues by
 * `assignHue`, and what is left adds a little to white, by lightness. A prior keeps frames of little
 * colour unsure: when everything is neutral, white leads with a low probability.
 */
export function probabilitiesOf(clusters: readonly ColorCluster[]): number[] {
  const evidence: number[] = AURA_COLORS.map(() => PRIOR.even);
  evidence[WHITE_AT] = PRIOR.even + PRIOR.white;
  let weightOfParts = 0;
  const areas = new Map<string, number>();
  for (const { part, area } of clusters) {
    if (!areas.has(part)) weightOfParts += PART_WEIGHT[part];
    areas.set(part, (areas.get(part) ?? 0) + area);
  }
  for (const { color, part, area } of clusters) {
    const weight = (PART_WEIGHT[part] / weightOfParts) * (area / areas.get(part)!);
    const colour = colourfulness(color);
    assignHue(color).forEach((share, i) => {
      evidence[i] = evidence[i]! + weight * colour * share;
    });
    const light = smoothstep(WHITE.from, WHITE.to, color.l);
    evidence[WHITE_AT] = evidence[WHITE_AT]! + WHITE.weight * weight * (1 - colour) * light;
  }
  const sharp = evidence.map((e) => e ** SHARPNESS);
  const total = sharp.reduce((a, b) => a + b, 0);
  return limitWhite(sharp.map((e) => e / total));
}

/** Mixes in an even spread until white holds no more than its most; the order stays. */
function limitWhite(probabilities: readonly number[]): number[] {
  const white = probabilities[WHITE_AT]!;
  const even = 1 / probabilities.length;
  const keep = white > WHITE.most ? (WHITE.most - even) / (white - even) : 1;
  return probabilities.map((p) => keep * p + (1 - keep) * even);
}
