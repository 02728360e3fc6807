/**
 * What happens to a picture between two cameras and two rooms, drawn from a seed: another light,
 * exposure, noise, blur, another place behind the person. The evaluation asks for the same answer.
 */
import { gaussian, type Random } from '../colour/random.ts';
import type { Rgb } from '../colour/srgb.ts';
import { blur } from '../image/blur.ts';
import { underLight } from '../image/under-light.ts';
import type { Pixels } from '../types.ts';
import { PART_CLASSES, type PartMap } from './part-map.ts';

/** One kind at a time, and all at once. */
export const PERTURBATIONS = ['cast', 'exposure', 'noise', 'blur', 'background', 'all'] as const;
export type Perturbation = (typeof PERTURBATIONS)[number];

export const PERTURBATION_SEED = 20_261_121;

/** Ranges; each draw is uniform. */
export const RANGES = {
  /** ln(r/b) and ln(g^2/(r b)) of the light, to either side: 0.3 is red 1.16 and blue 0.86. */
  warmth: 0.3,
  tint: 0.08,
  /** Stops, to either side. */
  stops: 0.5,
  /** Standard deviation of the noise, as a share of 255, a channel. */
  noise: [0.01, 0.04],
  /** Standard deviation of the blur, as a share of the longer side. */
  blur: [0.001, 0.004],
  /** Grey level (sRGB, 0..1) of another place, the spread of its channels, and of its texture. */
  place: [0.15, 0.9],
  placeColour: 0.18,
  placeTexture: 0.1,
} as const;

const between = (random: Random, [from, to]: readonly [number, number]): number =>
  from + (to - from) * random();
const around = (random: Random, most: number): number => between(random, [-most, most]);

/**
 * A perturbed copy. `map` says where the person is, for another background; without a person in it
 * the background stays. The same stream gives the same picture.
 */
export function perturb(pixels: Pixels, kind: Perturbation, map: PartMap, random: Random): Pixels {
  const has = (one: Perturbation): boolean => kind === one || kind === 'all';
  let out = pixels;
  if (has('background')) out = behind(out, map, random);
  if (has('cast') || has('exposure'))
    out = underLight(out, lightDrawn(has('cast'), has('exposure'), random));
  if (has('blur'))
    out = blur(out, between(random, RANGES.blur) * Math.max(pixels.width, pixels.height));
  if (has('noise')) out = noisy(out, between(random, RANGES.noise), random);
  return out;
}

/** Linear gains of another light and exposure. */
function lightDrawn(cast: boolean, exposure: boolean, random: Random): Rgb {
  const warmth = cast ? around(random, RANGES.warmth) : 0;
  const tint = cast ? around(random, RANGES.tint) : 0;
  const gain = exposure ? 2 ** around(random, RANGES.stops) : 1;
  return [
    gain * Math.exp(warmth / 2 - tint / 3),
    gain * Math.exp((2 * tint) / 3),
    gain * Math.exp(-warmth / 2 - tint / 3),
  ];
}

function noisy(pixels: Pixels, sigma: number, random: Random): Pixels {
  const data = new Uint8ClampedArray(pixels.data);
  for (let at = 0; at < data.length; at++)
    if (at % 4 !== 3) data[at] = data[at]! + gaussian(random) * sigma * 255;
  return { ...pixels, data };
}

/** Another place behind the person: a gradient between two colours with soft blotches. */
function behind(pixels: Pixels, map: PartMap, random: Random): Pixels {
  const background = PART_CLASSES.indexOf('background');
  if (map.classes.every((c) => c === background)) return pixels;
  const colour = (): Rgb => {
    const grey = between(random, RANGES.place);
    const channel = (): number => (grey + gaussian(random) * RANGES.placeColour) * 255;
    return [channel(), channel(), channel()];
  };
  const [from, to] = [colour(), colour()];
  const blotches = Array.from({ length: 64 }, () => gaussian(random) * RANGES.placeTexture * 255);
  const { width, height } = pixels;
  const data = new Uint8ClampedArray(pixels.data);
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at += 4) {
      const [u, v] = [(x + 0.5) / width, (y + 0.5) / height];
      const person = personShare(map, u, v, background);
      if (person >= 1) continue;
      const blotch = soft(blotches, u, v);
      for (let c = 0; c < 3; c++) {
        const place = Math.min(255, Math.max(0, from[c]! + (to[c]! - from[c]!) * v + blotch));
        data[at + c] = data[at + c]! * person + place * (1 - person);
      }
    }
  return { ...pixels, data };
}

/** How much of a point is the person, 0..1: bilinear over the map's cells. */
function personShare(map: PartMap, u: number, v: number, background: number): number {
  return bilinear(map.width, map.height, u, v, (i) => (map.classes[i] === background ? 0 : 1));
}

/** A smooth field over 8 x 8 values. */
function soft(values: readonly number[], u: number, v: number): number {
  return bilinear(8, 8, u, v, (i) => values[i]!);
}

function bilinear(
  width: number,
  height: number,
  u: number,
  v: number,
  value: (index: number) => number,
): number {
  const x = Math.min(width - 1, Math.max(0, u * width - 0.5));
  const y = Math.min(height - 1, Math.max(0, v * height - 0.5));
  const [x0, y0] = [Math.floor(x), Math.floor(y)];
  const [x1, y1] = [Math.min(width - 1, x0 + 1), Math.min(height - 1, y0 + 1)];
  const [dx, dy] = [x - x0, y - y0];
  const top = value(y0 * width + x0) * (1 - dx) + value(y0 * width + x1) * dx;
  const bottom = value(y1 * width + x0) * (1 - dx) + value(y1 * width + x1) * dx;
  return top * (1 - dy) + bottom * dy;
}
