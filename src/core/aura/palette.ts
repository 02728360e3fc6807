/** Swatches from what was seen: distinct, pleasant, four to six. */
import { deltaEOk } from '../colour/difference.ts';
import { hexToOklch, oklchToHex } from '../colour/hex.ts';
import { oklchToOklab } from '../colour/oklab.ts';
import { colourfulness } from './assign.ts';
import { auraColor } from './colors.ts';
import type { AuraColorId, ColorCluster, Oklch } from './types.ts';
import { PART_WEIGHT } from './weights.ts';

const LEAST = 4;
const MOST = 6;
/** Two swatches nearer than this (delta E OK) look alike side by side. */
const DISTINCT = 0.08;

/** Brightens the dark, calms the glaring, lifts the dull; keeps hue, and keeps greys grey. */
function pleasant({ l, c, h }: Oklch): Oklch {
  const lively = c < 0.02 ? c : Math.min(0.17, c * 1.2 + 0.01);
  return { l: 0.32 + 0.6 * Math.min(1, Math.max(0, l)), c: lively, h };
}

/**
 * Four to six hex colours, each at least 0.08 (delta E OK) from the others: the clusters that weigh
 * and colour most first; where they are too few or alike, the reading's own colours in lighter,
 * darker and neighbouring shades fill up.
 */
export function paletteOf(
  clusters: readonly ColorCluster[],
  primary: AuraColorId,
  secondary: AuraColorId | null,
): string[] {
  const importance = ({ color, part, area }: ColorCluster): number =>
    PART_WEIGHT[part] * area * (0.15 + colourfulness(color));
  const seen = [...clusters].sort((a, b) => importance(b) - importance(a));
  const palette: string[] = [];
  const add = (color: Oklch, most: number): void => {
    const hex = oklchToHex(color);
    const lab = oklchToOklab(hexToOklch(hex));
    const apart = palette.every((p) => deltaEOk(oklchToOklab(hexToOklch(p)), lab) > DISTINCT);
    if (apart && palette.length < most) palette.push(hex);
  };
  for (const { color } of seen) add(pleasant(color), MOST);
  for (const id of [primary, secondary])
    if (id) for (const shade of shadesOf(id)) add(shade, LEAST);
  return palette;
}

/** The display colour of an aura colour, then shades around it that differ enough to fill a palette. */
function shadesOf(id: AuraColorId): Oklch[] {
  const { l, c, h } = hexToOklch(auraColor(id).display);
  const soft = Math.max(c, 0.05);
  return [
    { l, c, h },
    { l: 0.9, c: soft * 0.5, h },
    { l: 0.42, c: soft, h },
    { l: 0.72, c: soft, h: (h + 40) % 360 },
    { l: 0.58, c: soft, h: (h + 320) % 360 },
  ];
}
