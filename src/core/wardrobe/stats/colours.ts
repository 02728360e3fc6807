/** Which colours a wardrobe has, and how much of each. */
import { FASHION_COLOURS, type FashionColour } from '../palette.ts';
import type { GarmentRecord } from '../records.ts';

/** One colour of the wardrobe. */
export interface ColourShare {
  readonly name: FashionColour;
  /** Of all colour, 0..1: each garment counts as one, whatever its size, split by its own shares. */
  readonly share: number;
  /** Garments of which it is the main colour, in their order. */
  readonly ids: readonly string[];
}

/**
 * Shares of the colours in the order of the palette: greys, browns, then round the hues. They sum to 1;
 * none for garments without a colour. A colour may have a share and be the main colour of nothing.
 */
export function colourShares(
  garments: readonly Pick<GarmentRecord, 'id' | 'colours'>[],
): readonly ColourShare[] {
  const amount = new Map<FashionColour, number>();
  const ids = new Map<FashionColour, string[]>();
  let garmentsWith = 0;
  for (const { id, colours } of garments) {
    const whole = colours.reduce((sum, { share }) => sum + Math.max(0, share), 0);
    if (!(whole > 0)) continue;
    garmentsWith += 1;
    for (const { name, share } of colours)
      amount.set(name, (amount.get(name) ?? 0) + Math.max(0, share) / whole);
    const main = colours[0];
    if (main) ids.set(main.name, [...(ids.get(main.name) ?? []), id]);
  }
  return FASHION_COLOURS.flatMap((name) => {
    const sum = amount.get(name) ?? 0;
    return sum > 0 ? [{ name, share: sum / garmentsWith, ids: ids.get(name) ?? [] }] : [];
  });
}
