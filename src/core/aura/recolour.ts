/** The same photo in other clothes: their dominant colours moved, their folds kept. For training only. */
import { linearToOklab, oklabToLinear, oklchToOklab } from '../colour/oklab.ts';
import type { Random } from '../colour/random.ts';
import { LINEAR_OF_BYTE, linearToSrgb } from '../colour/srgb.ts';
import type { Pixels } from '../types.ts';
import type { PersonRegion } from './person-region.ts';
import type { ColorCluster } from './types.ts';

/** Share of the clothes' colours that stay as they are. */
const KEEP = 0.4;

interface Move {
  readonly from: readonly [number, number, number];
  readonly by: readonly [number, number, number];
}

/**
 * A copy whose clothes have other colours: each cluster is kept or moved to a hue, chroma and
 * lightness drawn from `random`, and its pixels move along in OKLab.
 */
export function recolour(
  pixels: Pixels,
  region: PersonRegion,
  clusters: readonly ColorCluster[],
  random: Random,
): Pixels {
  const moves = clusters.filter(({ part }) => part === 'clothes').map((c) => moveOf(c, random));
  const data = new Uint8ClampedArray(pixels.data);
  if (moves.length === 0) return { ...pixels, data };
  const { width, height } = pixels;
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at += 4) {
      if (region.partAt((x + 0.5) / width, (y + 0.5) / height) !== 'clothes') continue;
      const { l, a, b } = linearToOklab([
        LINEAR_OF_BYTE[data[at]!]!,
        LINEAR_OF_BYTE[data[at + 1]!]!,
        LINEAR_OF_BYTE[data[at + 2]!]!,
      ]);
      const [dl, da, db] = nearest(moves, l, a, b).by;
      const moved = oklabToLinear({ l: Math.max(0, l + dl), a: a + da, b: b + db });
      for (let c = 0; c < 3; c++)
        data[at + c] = linearToSrgb(Math.min(1, Math.max(0, moved[c]!))) * 255 + 0.5;
    }
  return { ...pixels, data };
}

function moveOf({ color }: ColorCluster, random: Random): Move {
  const { l, a, b } = oklchToOklab(color);
  const [stay, hue, chroma, lightness] = [random(), random(), random(), random()];
  if (stay < KEEP) return { from: [l, a, b], by: [0, 0, 0] };
  const to = oklchToOklab({
    l: Math.min(0.92, Math.max(0.15, l + (lightness - 0.5) * 0.5)),
    c: 0.02 + 0.17 * chroma,
    h: hue * 360,
  });
  return { from: [l, a, b], by: [to.l - l, to.a - a, to.b - b] };
}

function nearest(moves: readonly Move[], l: number, a: number, b: number): Move {
  let best = moves[0]!;
  let least = Number.POSITIVE_INFINITY;
  for (const move of moves) {
    const distance = (move.from[0] - l) ** 2 + (move.from[1] - a) ** 2 + (move.from[2] - b) ** 2;
    if (distance < least) [best, least] = [move, distance];
  }
  return best;
}
