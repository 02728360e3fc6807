/** Where the garment parser is to look, and which of its regions are none, by the person segmenter's map. */
import { PART_CLASSES, type PartMap } from '../aura/part-map.ts';
import type { Box } from '../types.ts';
import { personBox } from './sort.ts';
import type { Slot } from './taxonomy.ts';
import type { Mask } from './types.ts';

const HAIR = PART_CLASSES.indexOf('hair');
const FACE = PART_CLASSES.indexOf('face-skin');
const SKIN = PART_CLASSES.indexOf('body-skin');

/** A standing person is about this many heads tall, hair included (artists' canons say 7 to 8). */
const HEADS = 7;
/** How near its lower edge (share of the photo) a person has to come to be cut off by it. */
const CUT = 0.02;
/** No person is taken to be taller than this many photos. */
const TALLEST = 4;

/** The height of the head, hair and face, as a share of the photo; 0 where no face is seen. */
export function headHeight({ width, height, classes }: PartMap): number {
  let [top, bottom, face] = [height, 0, 0];
  for (let i = 0; i < classes.length; i++) {
    if (classes[i] === FACE) {
      face++;
      bottom = Math.max(bottom, Math.floor(i / width) + 1);
    }
    if (classes[i] === FACE || classes[i] === HAIR) top = Math.min(top, Math.floor(i / width));
  }
  return face / Math.max(1, classes.length) < 0.001 ? 0 : (bottom - top) / height;
}

/**
 * The box of the whole person. Where the photo ends above the feet it reaches past the photo's lower edge
 * as far as the rest of the body would: the parser learnt from people who are seen whole.
 */
export function bodyBox(map: PartMap): Box {
  const box = personBox(map);
  const head = headHeight(map);
  const isCut = box.y + box.height >= 1 - CUT;
  const height = Math.min(TALLEST, HEADS * head);
  return isCut && height > box.height ? { ...box, height } : box;
}

/** Slots that the segmenter calls clothes; it has no class of its own for the others. */
const CLOTH: readonly Slot[] = ['top', 'bottom', 'dress', 'outerwear', 'scarf'];
/** A region lies on no garment when more than this of it is hair, skin or, for cloth, ground. */
const BARE = 0.5;
/** Shoes and bags are often taken for ground, but hardly ever whole. */
const GROUND = 0.9;

/** Whether a region (a mask over the whole photo) lies where the segmenter sees something worn. */
export function isWorn(mask: Mask, slot: Slot, map: PartMap): boolean {
  const counts = new Float64Array(PART_CLASSES.length);
  let inside = 0;
  for (let i = 0; i < mask.data.length; i++) {
    if (mask.data[i]! < 128) continue;
    const x = Math.floor(((i % mask.width) / mask.width) * map.width);
    const y = Math.floor((Math.floor(i / mask.width) / mask.height) * map.height);
    counts[map.classes[y * map.width + x]!]!++;
    inside++;
  }
  if (inside === 0) return false;
  const bare = (counts[HAIR]! + counts[FACE]! + counts[SKIN]!) / inside;
  const ground = counts[0]! / inside;
  return CLOTH.includes(slot) ? bare + ground <= BARE : bare <= BARE && ground <= GROUND;
}
