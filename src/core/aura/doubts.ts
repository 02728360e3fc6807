/** When a picture cannot tell colours, and what that leaves of an answer. */
import { gainsAgainst } from '../colour/illuminant.ts';
import type { Rgb } from '../colour/srgb.ts';
import { luminance } from '../colour/srgb.ts';
import { scoreOn } from '../quality/curve.ts';
import type { Sample } from './sample.ts';
import { AURA_DOUBTS, type AuraDoubt } from './types.ts';
import { DOUBTFUL as D } from './weights.ts';

/** How far each doubt holds, 0..1. */
export type DoubtStrengths = Readonly<Record<AuraDoubt, number>>;

/** The colour that every place of a picture without colours has, and how sure it is that it has none. */
export interface Tone {
  readonly light: Rgb;
  readonly strength: number;
}

/**
 * The one tone of a picture in black and white, in sepia or of another single colour: the ratios of its
 * channels hardly differ from place to place, which they do wherever skin, hair and cloth are seen in
 * colour. Null where no person is known (a wall has one colour too), or too little can be told.
 */
export function toneOf({ linear, parts, count, frame }: ToneSample): Tone | null {
  const red = new Float32Array(count);
  const blue = new Float32Array(count);
  let told = 0;
  for (let i = 0; i < count; i += strideOf(count)) {
    if (parts[i] === frame) return null;
    const [r, g, b] = [linear[i * 3]!, linear[i * 3 + 1]!, linear[i * 3 + 2]!];
    if (Math.max(r, g, b) >= D.clipped || Math.min(r, g, b) <= D.noise) continue;
    red[told] = Math.log(r / g);
    blue[told] = Math.log(b / g);
    told++;
  }
  if (told < D.leastCells) return null;
  const [reds, blues] = [spreadOf(red.subarray(0, told)), spreadOf(blue.subarray(0, told))];
  const strength = scoreOn(D.spread, Math.max(reds.spread, blues.spread));
  return { light: [Math.exp(reds.middle), 1, Math.exp(blues.middle)], strength };
}

/** A sample, and the index of the part that is a whole frame. */
interface ToneSample extends Pick<Sample, 'linear' | 'parts' | 'count'> {
  readonly frame: number;
}

function spreadOf(values: Float32Array): { middle: number; spread: number } {
  values.sort();
  const at = (share: number): number => values[Math.floor(share * (values.length - 1))]!;
  return { middle: at(0.5), spread: at(0.95) - at(0.05) };
}

/** How dark a picture is as a whole: by its brightest lasting part, so that dark skin and cloth are not. */
export function darkness({ linear, count }: Pick<Sample, 'linear' | 'count'>): number {
  if (count === 0) return 0;
  const lights = new Float32Array(Math.ceil(count / strideOf(count)));
  for (let i = 0; i < lights.length; i++) {
    const at = i * strideOf(count) * 3;
    lights[i] = luminance([linear[at]!, linear[at + 1]!, linear[at + 2]!]);
  }
  lights.sort();
  return scoreOn(D.highlights, lights[Math.floor(0.98 * (lights.length - 1))]!);
}

/** Some two thousand cells tell a quantile as well as ten thousand. */
const strideOf = (count: number): number => Math.max(1, Math.floor(count / 2_000));

/** How far a light is past what `gainsAgainst` undoes: by the largest ln of what is left in a channel. */
export function castLeft(light: Rgb): number {
  const gains = gainsAgainst(light);
  return scoreOn(D.left, Math.max(...light.map((v, i) => Math.abs(Math.log(gains[i]! * v)))));
}

/** The doubts that hold, most important first. */
export function doubtsOf(strengths: DoubtStrengths): AuraDoubt[] {
  return AURA_DOUBTS.filter((doubt) => strengths[doubt] >= 0.5);
}

/** Probabilities with what the strongest doubt holds back for all alike; the order stays, they sum to 1. */
export function holdBack(probabilities: readonly number[], strengths: DoubtStrengths): number[] {
  const share = D.share * Math.max(...Object.values(strengths));
  return probabilities.map((p) => (1 - share) * p + share / probabilities.length);
}
