/** Whether a photo shows a garment by itself or a person who wears several. */
import { PART_CLASSES, type PartMap } from '../aura/part-map.ts';
import type { Box } from '../types.ts';
import type { PhotoSort } from './types.ts';

/**
 * Least shares of the picture: hair and skin of a person, and skin by itself. Wood and warm light are
 * taken for skin at times, hardly ever for skin and hair at once.
 */
const HAIR = 0.003;
const SKIN = 0.006;
/** Skin alone (a mirror selfie without the head) has to be this much, and clothes beside it. */
const MUCH_SKIN = 0.03;
const CLOTHES = 0.08;

/** The sort of a photo by the person segmenter's map. */
export function sortOf(map: PartMap): PhotoSort {
  const counts = new Float64Array(PART_CLASSES.length);
  for (const k of map.classes) counts[k]!++;
  const share = (name: (typeof PART_CLASSES)[number]): number =>
    counts[PART_CLASSES.indexOf(name)]! / Math.max(1, map.classes.length);
  const skin = share('body-skin') + share('face-skin');
  if (share('clothes') < CLOTHES) return 'single';
  if (share('hair') >= HAIR && skin >= SKIN && share('face-skin') > 0) return 'worn';
  return skin >= MUCH_SKIN ? 'worn' : 'single';
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
