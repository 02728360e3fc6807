/** The light of a photo, as far as skin, the person's own colours and near-grey places tell. */
import {
  blendLights,
  gainsAgainst,
  greyWorld,
  meanLight,
  NEUTRAL,
  normalise,
  shadesOfGrey,
} from '../colour/illuminant.ts';
import type { Rgb } from '../colour/srgb.ts';
import { PARTS } from './regions.ts';
import type { Sample } from './sample.ts';
import { LIGHT as P } from './weights.ts';

const SKIN = PARTS.indexOf('skin');
const CLOTHES = PARTS.indexOf('clothes');

/**
 * Estimates the illuminant (linear RGB, luminance 1). Where the person's parts are known by a map:
 * from the person alone, so that another place behind them changes next to nothing. Two estimates are
 * averaged: what turns the skin into the usual skin (`P.skin`), and the mean of grey-world and
 * shades-of-grey over the clothes. Both follow a change of light one to one, so the corrected colours
 * stay the same. Else: from near-grey pixels of the whole frame.
 */
export function lightOf(sample: Sample): Rgb {
  return sample.mapped ? lightOnPerson(sample) : lightOfFrame(sample.linear);
}

function lightOnPerson({ linear, parts, count }: Sample): Rgb {
  const skin = lightOnSkin(linear, parts);
  const [kr, kg, kb] = gainsAgainst(skin?.light ?? NEUTRAL);
  // Skin and hair are warm in any light: only cloth says what grey is, and vivid cloth says little.
  const cloth = new Float32Array(count);
  let cells = 0;
  for (let i = 0; i < count; i++) {
    if (parts[i] !== CLOTHES) continue;
    cloth[i] = greyness(linear[i * 3]! * kr, linear[i * 3 + 1]! * kg, linear[i * 3 + 2]! * kb);
    cells += cloth[i]!;
  }
  const grey = blendLights(greyWorld(linear, cloth), shadesOfGrey(linear, cloth), P.shades);
  const shares = [
    [grey, ((1 - P.skinWeight) * cells) / (cells + P.clothCells)],
    [skin?.light ?? NEUTRAL, skin ? (P.skinWeight * skin.count) / (skin.count + P.skinCells) : 0],
  ] as const;
  // Where little of either shows, the frame helps out.
  return meanLight([...shares, [lightOfFrame(linear), P.frameWeight]]);
}

/** The light that would make this skin of the usual skin; null where hardly any shows. */
function lightOnSkin(
  linear: Float32Array,
  parts: Uint8Array,
): { light: Rgb; count: number } | null {
  const red: number[] = [];
  const blue: number[] = [];
  for (let i = 0; i < parts.length; i++) {
    if (parts[i] !== SKIN) continue;
    const [r, g, b] = [linear[i * 3]!, linear[i * 3 + 1]!, linear[i * 3 + 2]!];
    if (Math.max(r, g, b) >= P.clipped || Math.min(r, g, b) <= P.dark) continue;
    red.push(Math.log(r / g));
    blue.push(Math.log(b / g));
  }
  if (red.length < P.leastSkin) return null;
  const light = normalise([
    Math.exp(median(red) - P.skin.red),
    1,
    Math.exp(median(blue) - P.skin.blue),
  ]);
  return { light, count: red.length };
}

function median(values: number[]): number {
  values.sort((a, b) => a - b);
  return values[values.length >> 1]!;
}

/**
 * From near-grey pixels: each counts by how little colour it has, so that a red coat is not taken for
 * red light. Where few are near-grey the estimate is drawn towards neutral, and never past what lamps
 * and skies give.
 */
function lightOfFrame(linear: Float32Array): Rgb {
  const count = linear.length / 3;
  if (count === 0) return NEUTRAL;
  const weights = new Float32Array(count);
  let total = 0;
  for (let i = 0; i < count; i++) {
    const weight = greyness(linear[i * 3]!, linear[i * 3 + 1]!, linear[i * 3 + 2]!);
    weights[i] = weight;
    total += weight;
  }
  const estimate = blendLights(greyWorld(linear, weights), shadesOfGrey(linear, weights), P.shades);
  return blendLights(NEUTRAL, plausible(estimate), Math.min(1, total / count / P.greyShare));
}

/** The nearest light to an estimate that a lamp or the sky could give: warmth and tint within limits. */
function plausible([r, g, b]: Rgb): Rgb {
  const within = (value: number, limit: number): number => Math.min(limit, Math.max(-limit, value));
  const warmth = within(Math.log(r / b), P.warmth);
  const tint = within(Math.log((g * g) / (r * b)), P.tint);
  return normalise([
    Math.exp(warmth / 2 - tint / 6),
    Math.exp(tint / 3),
    Math.exp(-warmth / 2 - tint / 6),
  ]);
}

/** 1 for grey, falling with saturation (1 - smallest / largest linear channel). */
function greyness(r: number, g: number, b: number): number {
  const high = Math.max(r, g, b);
  if (high <= 0) return 0;
  const saturation = 1 - Math.min(r, g, b) / high;
  return Math.exp(-((saturation / P.saturation) ** 2));
}
