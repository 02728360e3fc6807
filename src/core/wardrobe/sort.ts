/** Whether a photo shows a garment by itself or a person who wears several. */
import { PART_CLASSES, type PartMap } from '../aura/part-map.ts';
import type { Box } from '../types.ts';
import type { PhotoSort } from './types.ts';

/**
 * Least shares of the picture. Wood, warm light and pink cloth are taken for skin at times, hardly ever for
 * a face beside something held or worn ('other'), or beside hair. With these rules 120 of 120 street
 * photos were called worn, and 4 of 150 garments laid out at home.
 */
const FACE = 0.002;
const OTHER = 0.004;
const HAIR = 0.003;
const SKIN = 0.006;
/** Skin without a face (a mirror selfie that ends at the chin) has to be this much, before a ground. */
const MUCH_SKIN = 0.03;
const GROUND = 0.3;
const CLOTHES = 0.05;

/** The sort of a photo by the person segmenter's map. */
export function sortOf(map: PartMap): PhotoSort {
  const counts = new Float64Array(PART_CLASSES.length);
  for (const k of map.classes) counts[k]!++;
  const share = (name: (typeof PART_CLASSES)[number]): number =>
    counts[PART_CLASSES.indexOf(name)]! / Math.max(1, map.classes.length);
  if (share('clothes') < CLOTHES) return 'single';
  const face = share('face-skin') >= FACE;
  const holds = share('other') >= OTHER;
  const skin = share('face-skin') + share('body-skin');
  if (face && (holds || (share('hair') >= HAIR && skin >= SKIN))) return 'worn';
  const headless = share('body-skin') >= MUCH_SKIN && share('background') > GROUND;
  return headless && holds ? 'worn' : 'single';
}

/** Room around a person, as a share of its size. */
const ROOM = 0.04;

/** The box of the person and what it wears, with some room, within the picture (0..1). */
export function personBox(map: PartMap): Box {
  let [left, right, top, bottom] = [map.width, 0, map.height, 0];
  for (let y = 0; y < map.height; y++)
    for (let x = 0; x < map.width; x++) {
      if (map.classes[y * map.width + x] === 0) continue;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + 1);
    }
  if (right <= left) return { x: 0, y: 0, width: 1, height: 1 };
  const roomX = ROOM * (right - left);
  const roomY = ROOM * (bottom - top);
  const x0 = Math.max(0, left - roomX) / map.width;
  const y0 = Math.max(0, top - roomY) / map.height;
  return {
    x: x0,
    y: y0,
    width: Math.min(1, (right + roomX) / map.width) - x0,
    height: Math.min(1, (bottom + roomY) / map.height) - y0,
  };
}

/**
 * The box widened to an aspect (width over height, in pixels of a photo of `photo` width over height),
 * moved to stay inside the photo where it fits: the garment parser learnt with the street around people.
 */
export function toAspect(box: Box, aspect: number, photo: number): Box {
  const now = (box.width * photo) / box.height;
  const width = now < aspect ? Math.min(1, (box.height * aspect) / photo) : box.width;
  const height = now > aspect ? Math.min(1, (box.width * photo) / aspect) : box.height;
  const start = (from: number, size: number, next: number): number =>
    Math.max(0, Math.min(1 - next, from - (next - size) / 2));
  return {
    x: start(box.x, box.width, width),
    y: start(box.y, box.height, height),
    width,
    height,
  };
}
