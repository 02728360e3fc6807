/** Light and colour of a whole photo, from an even sample of its pixels. */
import { personRegion } from '../aura/person-region.ts';
import { samplePixels } from '../aura/sample.ts';
import { linearToOklab } from '../colour/oklab.ts';
import type { Pixels } from '../types.ts';
import type { Tone } from './facts.ts';

/** Mean OKLab b at which a photo counts as wholly warm (or, negative, cool): a sunset's. */
const WARMEST = 0.1;

/** Means of so many pixels are within a hundredth of those of all. */
const ENOUGH = 2_500;

/** Tone of a photo; that of a black one when it is all transparent. */
export function toneOf(pixels: Pixels): Tone {
  const { count, linear } = samplePixels(pixels, personRegion(null), ENOUGH);
  if (count === 0) return { lightness: 0, contrast: 0, chroma: 0, warmth: 0 };
  let sum = 0;
  let squares = 0;
  let chroma = 0;
  let warm = 0;
  for (let i = 0; i < count * 3; i += 3) {
    const { l, a, b } = linearToOklab([linear[i]!, linear[i + 1]!, linear[i + 2]!]);
    sum += l;
    squares += l * l;
    chroma += Math.hypot(a, b);
    warm += b;
  }
  const lightness = sum / count;
  return {
    lightness,
    contrast: Math.sqrt(Math.max(0, squares / count - lightness * lightness)),
    chroma: chroma / count,
    warmth: Math.max(-1, Math.min(1, warm / count / WARMEST)),
  };
}
