/** A colour in two or three plain words, for those who hear the page and for the tips of swatches. */
import type { Oklch } from '../../../core/aura/types.ts';

/** From which hue (OKLCH degrees) on a name holds. */
const HUES: readonly (readonly [from: number, name: string])[] = [
  [0, 'rose'],
  [18, 'red'],
  [38, 'terracotta'],
  [55, 'orange'],
  [75, 'amber'],
  [95, 'yellow'],
  [112, 'olive'],
  [130, 'green'],
  [165, 'sea green'],
  [185, 'teal'],
  [215, 'sky blue'],
  [240, 'blue'],
  [270, 'indigo'],
  [295, 'violet'],
  [320, 'plum'],
  [340, 'pink'],
];

/** 'light rose', 'deep teal', 'warm grey', 'off-white'. */
export function colorWords({ l, c, h }: Oklch): string {
  if (c < 0.02) {
    if (l > 0.93) return 'off-white';
    if (l < 0.25) return 'near black';
    const tint = c < 0.005 ? '' : h < 120 || h > 330 ? 'warm ' : 'cool ';
    return `${shade(l)}${tint}grey`;
  }
  if (c < 0.055 && h >= 20 && h < 100 && l < 0.9)
    return l < 0.35 ? 'dark brown' : l < 0.6 ? 'brown' : 'beige';
  const name = HUES.findLast(([from]) => h >= from)?.[1] ?? 'rose';
  return `${shade(l)}${c < 0.07 ? 'soft ' : ''}${name}`;
}

function shade(l: number): string {
  if (l > 0.85) return 'pale ';
  if (l > 0.7) return 'light ';
  return l < 0.45 ? 'deep ' : '';
}
