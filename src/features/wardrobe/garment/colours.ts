/** The colours of a garment as the person puts them. Pure. */
import { FASHION_ANCHORS, type FashionColour } from '../../../core/wardrobe/palette.ts';
import type { GarmentColour } from '../../../core/wardrobe/types.ts';
import { swatchOf } from '../words.ts';

/** How many colours a garment tells at most. */
export const MOST_COLOURS = 3;

/** Shares where the person says which colours there are, not how much of each. Set by us. */
const SHARES: readonly (readonly number[])[] = [[], [1], [0.7, 0.3], [0.6, 0.25, 0.15]];

/** A colour of the palette as a person means it: the anchor of its name, shown as its swatch. */
export function namedColour(name: FashionColour, share: number): GarmentColour {
  const { l, c, h } = FASHION_ANCHORS[name];
  return { name, color: { l, c, h }, hex: swatchOf(name), share };
}

/**
 * Colours of these names, main colour first, each once. Where a name was read in the same place, the
 * measured colour is kept, and with all places the same so are the shares; else shares are usual ones.
 */
export function coloursOf(
  names: readonly FashionColour[],
  read: readonly GarmentColour[],
): readonly GarmentColour[] {
  const once = [...new Set(names)].slice(0, MOST_COLOURS);
  const isSame = once.length === read.length && once.every((name, i) => read[i]?.name === name);
  if (isSame) return read;
  const shares =
    once.length === read.length ? read.map(({ share }) => share) : SHARES[once.length]!;
  return once.map((name, i) => {
    const known = read.find((colour) => colour.name === name);
    const share = shares[i]!;
    return known ? { ...known, share } : namedColour(name, share);
  });
}
