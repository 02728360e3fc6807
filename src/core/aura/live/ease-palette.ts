/** A palette that moves: each shown colour goes towards the nearest new one, none jumps to another's place. */
import { deltaEOk } from '../../colour/difference.ts';
import { formatHex, parseHex } from '../../colour/hex.ts';
import { linearToOklab, type Oklab, oklabToLinear } from '../../colour/oklab.ts';
import { shareAfter } from './divergence.ts';

/** Milliseconds in which two thirds of the way are gone. */
export const EASE_MS = 500;
/** Colours shown: what the mesh takes. A reading has at least as many. */
export const SHOWN = 4;

/** Colours nearer than this (delta E OK) to those shown move nothing: noise would keep the screen busy. */
const STILL = 0.015;

/** The colours shown, OKLab. */
export type EasedPalette = readonly Oklab[];

const toLab = (hex: string): Oklab => linearToOklab(parseHex(hex));

/**
 * The shown colours `ms` after the last frame. `palette` holds hex colours, the most important
 * first. The first palette, and any after `jump`, is taken as it is.
 */
export function easePalette(
  shown: EasedPalette | null,
  palette: readonly string[],
  ms: number,
  jump = false,
): EasedPalette {
  const next = palette.slice(0, SHOWN).map(toLab);
  if (!shown || jump || shown.length !== next.length) return next;
  const targets = partners(shown, next);
  if (targets.every((to, i) => deltaEOk(shown[i]!, to) < STILL)) return shown;
  const share = shareAfter(ms, EASE_MS);
  const towards = (from: number, to: number): number => from + (to - from) * share;
  return targets.map((to, i) => {
    const from = shown[i]!;
    return { l: towards(from.l, to.l), a: towards(from.a, to.a), b: towards(from.b, to.b) };
  });
}

/** The colours as hex; steps on the way between two colours of sRGB stay within 1/255 of it. */
export function paletteHex(shown: EasedPalette): string[] {
  return shown.map((lab) => formatHex(oklabToLinear(lab)));
}

/** For each shown colour one new one, nearest pairs first, each used once. */
function partners(shown: EasedPalette, next: readonly Oklab[]): Oklab[] {
  const pairs = shown
    .flatMap((from, i) => next.map((to, j) => ({ i, j, distance: deltaEOk(from, to) })))
    .sort((a, b) => a.distance - b.distance);
  const result: Oklab[] = [...shown];
  const done = new Set<number>();
  const taken = new Set<number>();
  for (const { i, j } of pairs) {
    if (done.has(i) || taken.has(j)) continue;
    done.add(i);
    taken.add(j);
    result[i] = next[j]!;
  }
  return result;
}
