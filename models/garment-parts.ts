/**
 * Aura's garment parser: a person in a frame of 256 x 384 in, the probability of each class in each cell
 * of a map of 64 x 96 out. Trained by `training/parts`; models/trained has its card.
 */
import { PARSER_CLASSES } from '../src/core/wardrobe/parse-map.ts';

export const GARMENT_PARTS = {
  id: 'garment-parts',
  width: 256,
  height: 384,
  ground: 124,
  dims: [1, 3, 384, 256],
  mapWidth: 64,
  mapHeight: 96,
} as const;

const AREA = GARMENT_PARTS.width * GARMENT_PARTS.height;
const CELLS = GARMENT_PARTS.mapWidth * GARMENT_PARTS.mapHeight;

/** RGBA bytes [384, 256, 4], opaque, as the network's input, -1..1. Throws `RangeError` for another length. */
export function encodeOutfit(rgba: Uint8ClampedArray): Float32Array {
  if (rgba.length !== AREA * 4)
    throw new RangeError(`${AREA * 4} bytes expected, ${rgba.length} came`);
  const out = new Float32Array(AREA * 3);
  for (let i = 0; i < AREA; i++)
    for (let c = 0; c < 3; c++) out[c * AREA + i] = rgba[i * 4 + c]! / 127.5 - 1;
  return out;
}

/** Checks the output: probabilities [classes, 96, 64], class by class. Throws `RangeError`. */
export function decodeOutfit(output: Float32Array): Float32Array {
  if (output.length !== PARSER_CLASSES.length * CELLS)
    throw new RangeError(`${PARSER_CLASSES.length * CELLS} numbers expected`);
  if (!output.every((v) => v >= 0 && v <= 1.001))
    throw new RangeError('no probabilities came out of the garment parser');
  return output;
}
