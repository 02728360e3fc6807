/** The hair about a face, as the segmenter sees it. */
import { classAt, PART_CLASSES, type PartMap } from '../aura/part-map.ts';
import type { Oklab } from '../colour/oklab.ts';
import type { Rgb } from '../colour/srgb.ts';
import type { Pixels } from '../types.ts';
import type { FaceFrame } from './face-frame.ts';
import { between, gather, robustColor, toOklab } from './gather.ts';

/** How far from the face hair is looked for, in its own coordinates: not another person's. */
const REACH = { u: 1.6, up: -2.2, down: 2 } as const;
/** Cells of the map, in which hair is at least 5 by 5 cells large; fewer are a fringe or an error. */
const LEAST_CELLS = 25;
const LEAST_PIXELS = 60;
/** Shine is the brightest, the shadow between strands the darkest. */
const KEPT = [0.25, 0.75] as const;
const HAIR = PART_CLASSES.indexOf('hair');

/** The median colour of the hair, or null where too little shows or no map tells where it is. */
export function hairColor(
  pixels: Pixels,
  frame: FaceFrame,
  map: PartMap | null,
  gains: Rgb,
): Oklab | null {
  if (!map) return null;
  const isNear = (x: number, y: number): boolean => {
    const { u, v } = frame.place(x, y);
    return Math.abs(u) <= REACH.u && v >= REACH.up && v <= REACH.down;
  };
  let cells = 0;
  for (let i = 0; i < map.classes.length; i++) {
    if (map.classes[i] !== HAIR) continue;
    const x = (((i % map.width) + 0.5) / map.width) * pixels.width;
    const y = ((Math.floor(i / map.width) + 0.5) / map.height) * pixels.height;
    if (isNear(x, y)) cells++;
  }
  if (cells < LEAST_CELLS) return null;
  const [dx, dy] = [1 / map.width, 1 / map.height];
  const isHair = (x: number, y: number): boolean => classAt(map, x, y) === 'hair';
  // Cells at the rim of the hair hold some of what is behind it.
  const isDeep = (x: number, y: number): boolean =>
    isHair(x, y) &&
    isHair(x - dx, y) &&
    isHair(x + dx, y) &&
    isHair(x, y - dy) &&
    isHair(x, y + dy);
  const corners = [-REACH.u, REACH.u].flatMap((u) =>
    [REACH.up, REACH.down].map((v) => frame.pixel(u, v)),
  );
  const { linear } = gather(
    pixels,
    corners,
    (x, y) => isNear(x, y) && isDeep(x / pixels.width, y / pixels.height),
    20_000,
  );
  if (linear.length < LEAST_PIXELS) return null;
  return robustColor(between(toOklab(linear, gains), ...KEPT));
}
