/**
 * How the colours of a garment are seen: people undo the light of a photo, by what else is in it. A shift of
 * all colours of a garment that is linear in nine figures of its photo says most of that.
 */
import { linearToOklab, type Oklab } from '../colour/oklab.ts';
import { LINEAR_OF_BYTE } from '../colour/srgb.ts';
import type { Pixels } from '../types.ts';
import { LIGHT_SHIFTS } from './seen-shifts.ts';
import type { Mask } from './types.ts';

/** What lies under this alpha is ground, what lies over that one is surely of the garment. */
const [GROUND, INSIDE] = [40, 200];
/** Where fewer pixels are of either, the whole photo stands for it. */
const FEW = 200;

/**
 * Nine figures of a photo (OKLab), in the order of `LIGHT_SHIFTS`: lightness that 95 % of it stays below; the
 * ground's median lightness, and what 95 % of that stay below; its mean a and b; mean a and b of its lightest
 * quarter; the garment's median lightness, and what 95 % of that stay below. `mask` has the size of `pixels`.
 */
export function contextOf({ data }: Pixels, mask: Mask): number[] {
  const all = Array.from(mask.data, (_, i) =>
    linearToOklab([
      LINEAR_OF_BYTE[data[i * 4]!]!,
      LINEAR_OF_BYTE[data[i * 4 + 1]!]!,
      LINEAR_OF_BYTE[data[i * 4 + 2]!]!,
    ]),
  ).map((color, i) => ({ ...color, alpha: mask.data[i]! }));
  all.sort((x, y) => x.l - y.l);
  const part = (keep: (alpha: number) => boolean) => {
    const found = all.filter(({ alpha }) => keep(alpha));
    return found.length < FEW ? all : found;
  };
  const [ground, own] = [part((alpha) => alpha < GROUND), part((alpha) => alpha > INSIDE)];
  const below = (sorted: readonly Oklab[], share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]?.l ?? 0;
  const light = ground.slice(Math.floor(0.75 * ground.length));
  return [
    below(all, 0.95),
    below(ground, 0.5),
    below(ground, 0.95),
    mean(ground, 'a'),
    mean(ground, 'b'),
    mean(light, 'a'),
    mean(light, 'b'),
    below(own, 0.5),
    below(own, 0.95),
  ];
}

const mean = (colors: readonly Oklab[], key: 'a' | 'b'): number =>
  colors.reduce((sum, color) => sum + color[key], 0) / Math.max(1, colors.length);

/** What is added to each colour of a garment. Figures beyond those of the garments that it was fitted on count as the last of them. */
export function shiftOf(context: readonly number[]): Oklab {
  const sum = { l: 0, a: 0, b: 0 };
  for (const [i, { from, low, high, shift }] of LIGHT_SHIFTS.entries()) {
    const way = Math.min(high, Math.max(low, context[i] ?? from)) - from;
    sum.l += way * shift[0];
    sum.a += way * shift[1];
    sum.b += way * shift[2];
  }
  return sum;
}
