/** Which part of the picture is which part of the person: by the segmenter's map, else by geometry. */
import type { Box } from '../types.ts';
import { onePerson } from './one-person.ts';
import { classAt, PART_CLASSES, type PartClass, type PartMap } from './part-map.ts';
import { type Part, partAt } from './regions.ts';

/** Where the person is. Without a face box or a map the whole frame is read as one. */
export interface AuraRegions {
  readonly faceBox?: Box;
  /** The segmenter's map of the whole picture; used where it shows a person. */
  readonly parts?: PartMap;
}

/** A map counts from this share of cells that are not background. */
const LEAST_PERSON = 0.04;
/** Without a face box, this share of the person's cells must be skin or hair: cloth alone is a thing, or a drawing. */
const LEAST_BODY = 0.01;
/** How far clothes and bags reach to either side of a face's middle, in widths of the face. */
const REACH = 3.2;
/** Hair and the face's own skin reach as far. */
const HAIR_REACH = 1.4;

/** What worn and held things are: a bag tells as much as a coat. */
const PART_OF: Readonly<Record<PartClass, Part>> = {
  background: 'background',
  hair: 'hair',
  'body-skin': 'skin',
  'face-skin': 'skin',
  clothes: 'clothes',
  other: 'clothes',
};

export interface PersonRegion {
  /** The part at (x, y), 0..1; null where it cannot be told. */
  partAt(x: number, y: number): Part | null;
  /** The box that holds the person; the whole picture where that is not known. */
  readonly box: Box;
  /** Whether a segmenter's map told the parts. */
  readonly mapped: boolean;
  /** Whether it is a guess: told from a face's place alone, or the whole frame that no segmenter looked at. */
  readonly guessed: boolean;
}

const WHOLE: Box = { x: 0, y: 0, width: 1, height: 1 };

/**
 * The region to read. Of a map one person is read (see `onePerson`); where a face box comes with it,
 * only what lies about that face.
 */
export function personRegion(regions: AuraRegions | null): PersonRegion {
  const { faceBox, parts } = regions ?? {};
  if (parts) {
    const person = onePerson(parts, faceBox);
    const find = (x: number, y: number): Part =>
      mine(PART_OF[classAt(person, x, y)], x, y, faceBox);
    const box = boxOf(person, find, faceBox ? 0 : LEAST_BODY);
    if (box) return { partAt: find, box, mapped: true, guessed: false };
  }
  const unmapped = { box: WHOLE, mapped: false };
  if (faceBox) return { ...unmapped, partAt: (x, y) => partAt(x, y, faceBox), guessed: true };
  return { ...unmapped, partAt: () => 'frame', guessed: parts === undefined };
}

function mine(part: Part, x: number, y: number, face: Box | undefined): Part {
  if (!face || part === 'background') return part;
  const dx = Math.abs(x - face.x - face.width / 2) / face.width;
  const above = y < face.y - face.height * 1.2;
  const reach = part === 'hair' ? HAIR_REACH : REACH;
  return above || dx > reach ? 'background' : part;
}

/** The bounding box of the person's cells; null where they are too few, or too few of skin and hair. */
function boxOf(map: PartMap, find: (x: number, y: number) => Part, leastBody: number): Box | null {
  let [left, top, right, bottom, count, body] = [map.width, map.height, -1, -1, 0, 0];
  const background = PART_CLASSES.indexOf('background');
  for (let row = 0; row < map.height; row++)
    for (let column = 0; column < map.width; column++) {
      if (map.classes[row * map.width + column] === background) continue;
      const part = find((column + 0.5) / map.width, (row + 0.5) / map.height);
      if (part === 'background') continue;
      if (part !== 'clothes') body++;
      left = Math.min(left, column);
      right = Math.max(right, column);
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      count++;
    }
  if (count < LEAST_PERSON * map.classes.length || body < leastBody * count) return null;
  return {
    x: left / map.width,
    y: top / map.height,
    width: (right + 1 - left) / map.width,
    height: (bottom + 1 - top) / map.height,
  };
}
