/** The light of a photo in a few steps, from what the engine estimated. */
import { gainsAgainst } from '../../../core/colour/illuminant.ts';
import type { Rgb } from '../../../core/colour/srgb.ts';

export type Warmth = 'cool' | 'a-little-cool' | 'neutral' | 'a-little-warm' | 'warm';
export type Tint = 'green' | 'none' | 'pink';

export interface LightWords {
  readonly warmth: Warmth;
  readonly tint: Tint;
  /** How much of it was undone: `none` where there was nothing to undo, `part` past what is corrected. */
  readonly undone: 'none' | 'all' | 'part';
}

/** ln(red / blue) from which light is called warm (or cool), and clearly so. */
const WARM = { little: 0.2, clear: 0.5 } as const;
/** ln(green² / (red · blue)) from which it is called green (or pink). */
const TINTED = 0.3;

/** The words for an illuminant, linear RGB relative to neutral. */
export function lightWords(illuminant: readonly [number, number, number]): LightWords {
  const [r, g, b] = illuminant.map((v) => Math.max(v, 1e-6)) as [number, number, number];
  const warmth = warmthOf(Math.log(r / b));
  const green = Math.log((g * g) / (r * b));
  const tint = Math.abs(green) < TINTED ? 'none' : green > 0 ? 'green' : 'pink';
  if (warmth === 'neutral' && tint === 'none') return { warmth, tint, undone: 'none' };
  const light: Rgb = [r, g, b];
  const whole = gainsAgainst(light).every((gain, i) => Math.abs(gain * light[i]! - 1) < 1e-6);
  return { warmth, tint, undone: whole ? 'all' : 'part' };
}

function warmthOf(value: number): Warmth {
  const size = Math.abs(value);
  if (size < WARM.little) return 'neutral';
  if (value > 0) return size < WARM.clear ? 'a-little-warm' : 'warm';
  return size < WARM.clear ? 'a-little-cool' : 'cool';
}
