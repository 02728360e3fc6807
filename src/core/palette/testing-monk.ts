/** For tests: how well skin of each Monk tone is told under each light. */
import type { PersonColors } from '../aura/types.ts';
import { ciede2000 } from '../colour/difference.ts';
import { parseHex } from '../colour/hex.ts';
import { linearToLab } from '../colour/lab.ts';
import { oklabToLinear, oklchToOklab } from '../colour/oklab.ts';
import { MONK_TONES } from './monk.ts';
import { measurePerson } from './person.ts';
import { drawFace, exposureOf, LIGHTS } from './testing-faces.ts';
import type { TypicalSkin } from './typical-skin.ts';

export type LightName = keyof typeof LIGHTS;
export const LIGHT_NAMES = Object.keys(LIGHTS) as readonly LightName[];

/** Mean CIEDE2000 of the measured skin to the true tone. */
export interface MonkTable {
  /** Faces drawn for each tone and light, each with its own exposure, noise, eyes, hair and clothes. */
  readonly faces: number;
  readonly lights: readonly LightName[];
  readonly tones: readonly MonkRow[];
  /** Mean of the median tone (the mean of the fifth and the sixth), of the worst, and their ratio. */
  readonly median: number;
  readonly worst: number;
  readonly ratio: number;
}

export interface MonkRow {
  readonly hex: string;
  /** In the order of `lights`. */
  readonly byLight: readonly number[];
  readonly mean: number;
  /** The exposure taken out, which no photo tells: the error of the colour alone. */
  readonly colour: number;
  /** The colour alone where the light is not corrected at all. */
  readonly uncorrected: number;
}

/** CIEDE2000 of a measured skin to a tone, the skin being brightened by `gain` before. */
export function errorOf(person: PersonColors, hex: string, gain = 1): number {
  const [r, g, b] = oklabToLinear(oklchToOklab(person.skin));
  return ciede2000(linearToLab([r * gain, g * gain, b * gain]), linearToLab(parseHex(hex)));
}

/** Draws and measures `faces` faces for each tone and light: the same ones for each tone. */
export function measureMonk(faces: number): MonkTable {
  const tones = MONK_TONES.map((hex) => rowOf(hex, faces));
  const sorted = tones.map((tone) => tone.mean).sort((a, b) => a - b);
  const median = (sorted[4]! + sorted[5]!) / 2;
  const worst = sorted.at(-1)!;
  return { faces, lights: LIGHT_NAMES, tones, median, worst, ratio: worst / median };
}

function rowOf(hex: string, faces: number): MonkRow {
  const [colour, uncorrected]: [number[], number[]] = [[], []];
  const byLight = LIGHT_NAMES.map((name, i) => {
    const light = LIGHTS[name];
    const errors = Array.from({ length: faces }, (_, n) => {
      const seed = 1 + i * 13 + n;
      const face = drawFace({ skin: hex, seed, light });
      const gain = 1 / exposureOf(seed, light);
      const person = measurePerson(face)!;
      colour.push(errorOf(person, hex, gain));
      uncorrected.push(errorOf(measurePerson({ ...face, light: [1, 1, 1] })!, hex, gain));
      return errorOf(person, hex);
    });
    return mean(errors);
  });
  return {
    hex,
    byLight,
    mean: mean(byLight),
    colour: mean(colour),
    uncorrected: mean(uncorrected),
  };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * The Monk scale's own line. Its swatches are drawn, not measured, and from L* 50 to 93 are 20 to 35
 * degrees yellower than skin in photos: swatches of that kind are to be compared with this.
 */
export const TYPICAL_ON_MONK_SCALE: TypicalSkin = {
  hue: [
    [14.6, 67],
    [21.1, 66],
    [30.7, 49],
    [42.5, 59],
    [55.1, 74],
    [77.9, 82],
    [87.6, 88],
    [93.1, 89],
    [94.2, 75],
  ],
  chroma: [
    [14.6, 4],
    [21.1, 6],
    [30.7, 18],
    [42.5, 24],
    [55.1, 28],
    [77.9, 23],
    [87.6, 18],
    [93.1, 14],
    [94.2, 6],
  ],
};
