/** A picture under another light. */
import { LINEAR_OF_BYTE, linearToSrgb, type Rgb } from '../colour/srgb.ts';
import type { Pixels } from '../types.ts';

/** The same frame under another light or exposure: linear gains a channel, clipped as a camera clips. */
export function underLight(pixels: Pixels, gains: Rgb): Pixels {
  const [red, green, blue] = gains.map((gain) =>
    Uint8ClampedArray.from(LINEAR_OF_BYTE, (v) => linearToSrgb(Math.min(1, v * gain)) * 255 + 0.5),
  );
  const data = new Uint8ClampedArray(pixels.data);
  for (let at = 0; at < data.length; at += 4) {
    data[at] = red![data[at]!]!;
    data[at + 1] = green![data[at + 1]!]!;
    data[at + 2] = blue![data[at + 2]!]!;
  }
  return { ...pixels, data };
}
