/** The light that a photo of clothes was taken in, where something neutral is in it. */
import { shadesOfGrey } from '../colour/illuminant.ts';
import { linearToOklab } from '../colour/oklab.ts';
import { LINEAR_OF_BYTE, type Rgb } from '../colour/srgb.ts';
import type { Pixels } from '../types.ts';
import type { Mask } from './types.ts';

/** A wall or a sheet counts as neutral up to this chroma (OKLab), above this lightness. */
const CHROMA = 0.045;
const LIGHT = 0.62;
/** Least share of the ground that has to be neutral before it is believed. */
const ENOUGH = 0.25;
/** What lies under this alpha is ground. */
const GROUND = 40;

/**
 * The illuminant (linear RGB, luminance 1) told by the neutral part of the ground around a garment;
 * null where too little of it is neutral. `mask` has the size of `pixels`.
 */
export function neutralLight({ data }: Pixels, mask: Mask): Rgb | null {
  const samples: number[] = [];
  let ground = 0;
  for (let i = 0; i < mask.data.length; i++) {
    if (mask.data[i]! >= GROUND) continue;
    ground++;
    const rgb: Rgb = [
      LINEAR_OF_BYTE[data[i * 4]!]!,
      LINEAR_OF_BYTE[data[i * 4 + 1]!]!,
      LINEAR_OF_BYTE[data[i * 4 + 2]!]!,
    ];
    const { l, a, b } = linearToOklab(rgb);
    if (l >= LIGHT && Math.hypot(a, b) <= CHROMA) samples.push(...rgb);
  }
  if (samples.length / 3 < ENOUGH * ground || samples.length < 300) return null;
  return shadesOfGrey(samples);
}
