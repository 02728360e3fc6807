/** How probably a garment goes by the name of a colour that was said. */
import { oklchToOklab } from '../../colour/oklab.ts';
import { nameShares } from '../naming.ts';
import { FASHION_COLOURS, type FashionColour, isNear } from '../palette.ts';
import type { GarmentColour } from '../types.ts';
import type { Searchable } from './searchable.ts';

/** A colour with this share is one that the garment is called by; with less it is an accent. */
const MAIN_SHARE = 0.3;
/** How much the name that a colour was given counts against all that its measured value could be called. */
const TOLD = 0.3;
/** The part of each name that goes to its neighbours: people draw the borders elsewhere. */
const SPREAD = 0.1;
/** What is left for any name: the light, or the cut-out, may have been read wrong. */
export const LEAST_COLOUR = 0.002;

const NEAR: readonly (readonly number[])[] = FASHION_COLOURS.map((name) =>
  FASHION_COLOURS.flatMap((other, i) => (other !== name && isNear(other, name) ? [i] : [])),
);

/** Whether the garment is plainly of a colour that was said; `names` are what the word can stand for. */
export function isColour({ colours }: Searchable, names: readonly FashionColour[]): boolean {
  return colours.some(
    ({ name, share }, i) => names.includes(name) && (i === 0 || share >= MAIN_SHARE),
  );
}

/**
 * The probability that a person would name one of `names` for the garment; over all names it sums to 1.
 * The parts were chosen by the likelihood of the names that people gave garments of folds 1 to 4.
 */
export function colourProbability(garment: Searchable, names: readonly FashionColour[]): number {
  const rest = 1 - LEAST_COLOUR * FASHION_COLOURS.length;
  return names.reduce((sum, name) => {
    const at = FASHION_COLOURS.indexOf(name);
    const others = NEAR[at]!.reduce((part, i) => part + partOf(garment, i) / NEAR[i]!.length, 0);
    return sum + LEAST_COLOUR + rest * ((1 - SPREAD) * partOf(garment, at) + SPREAD * others);
  }, 0);
}

/** The part of a garment that goes by a name, by its place in the palette. */
function partOf({ colours, corrected }: Searchable, at: number): number {
  const told = corrected.includes('colours') ? 1 : TOLD;
  const total = colours.reduce((sum, { share }) => sum + share, 0);
  return colours.reduce((sum, colour) => {
    const weight = total > 0 ? colour.share / total : 1 / colours.length;
    const named = Number(colour.name === FASHION_COLOURS[at]);
    return sum + weight * (told * named + (1 - told) * fitsOf(colour)[at]!);
  }, 0);
}

const kept = new WeakMap<GarmentColour, readonly number[]>();

/** What the measured value of a colour could be called; kept, for each letter typed asks again. */
function fitsOf(colour: GarmentColour): readonly number[] {
  const known = kept.get(colour);
  if (known) return known;
  const fits = nameShares(oklchToOklab(colour.color));
  kept.set(colour, fits);
  return fits;
}
