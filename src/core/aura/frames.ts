/** Synthetic portraits for tests: a face, hair, clothes and a ground, with noise from a seed. */
import { parseHex } from '../colour/hex.ts';
import { gaussian, randomFrom } from '../colour/random.ts';
import type { Rgb } from '../colour/srgb.ts';
import { linearToSrgb } from '../colour/srgb.ts';
import type { Box, Pixels } from '../types.ts';
import { partAt } from './regions.ts';

export const FRAME_FACE: Box = { x: 0.36, y: 0.16, width: 0.28, height: 0.3 };

export interface FrameColors {
  readonly clothes: string;
  readonly background?: string;
  readonly hair?: string;
  readonly skin?: string;
}

/** A portrait of 240 x 320 whose parts lie where `FRAME_FACE` says. */
export function portraitFrame(colors: FrameColors, seed: number): Pixels {
  const { clothes, background = '#a9a7a4', hair = '#3b2f28', skin = '#c99a80' } = colors;
  const paint = { clothes, background, hair, skin, frame: background };
  const linear = Object.fromEntries(
    Object.entries(paint).map(([part, hex]) => [part, parseHex(hex)]),
  ) as Record<keyof typeof paint, Rgb>;
  const random = randomFrom(seed);
  const [width, height] = [240, 320];
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) {
      const part = partAt((x + 0.5) / width, (y + 0.5) / height, FRAME_FACE) ?? 'skin';
      const shade = 0.75 + 0.3 * random();
      linear[part].forEach((v, c) => {
        data[at + c] = linearToSrgb(Math.max(0, v * shade)) * 255 + gaussian(random) * 3;
      });
      data[at + 3] = 255;
    }
  }
  return { width, height, data };
}

/** One colour all over. */
export function flatFrame(width: number, height: number, rgba: readonly number[]): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < data.length; at += 4) data.set(rgba, at);
  return { width, height, data };
}
