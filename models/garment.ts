/**
 * Aura's garment network: a garment in a square of 224 pixels in; its place among 512 numbers, the
 * probabilities of its kind (laid out, and worn), of its pattern, whether it is clothing at all, and where in
 * the square it lies, out.
 * Trained by `training/wardrobe`; models/trained has its card.
 */
import { PATTERNS } from '../src/core/wardrobe/attributes.ts';
import { KIND_NAMES, WORN_KINDS } from '../src/core/wardrobe/labels.ts';

export const GARMENT = {
  id: 'garment',
  size: 224,
  /** Grey of the bars beside a photo that is no square. */
  ground: 124,
  dims: [1, 3, 224, 224],
  embedding: 512,
  /** Cells a side of the map that tells where the garment is. */
  cells: 28,
} as const;

const AREA = GARMENT.size ** 2;

/** What the network says of one picture; each list sums to 1. `clothing` is a probability. */
export interface GarmentSaid {
  /** L2-normalised, 512 values. */
  readonly embedding: Float32Array;
  /** In the order of `KIND_NAMES`. */
  readonly kinds: readonly number[];
  /** In the order of `WORN_KINDS`. */
  readonly worn: readonly number[];
  /** In the order of `PATTERNS`. */
  readonly patterns: readonly number[];
  readonly clothing: number;
  /** Probability 0..1 that a cell of the square shows the garment, 28 x 28, row-major. */
  readonly place: Float32Array;
}

/** Length of the network's one output: everything it says, one after another. */
export const SAID_LENGTH =
  GARMENT.embedding +
  KIND_NAMES.length +
  WORN_KINDS.length +
  PATTERNS.length +
  1 +
  GARMENT.cells ** 2;

/** RGBA bytes [224, 224, 4], opaque, as the network's input, -1..1. Throws `RangeError` for another length. */
export function encodeGarment(rgba: Uint8ClampedArray): Float32Array {
  if (rgba.length !== AREA * 4)
    throw new RangeError(`${AREA * 4} bytes expected, ${rgba.length} came`);
  const out = new Float32Array(AREA * 3);
  for (let i = 0; i < AREA; i++)
    for (let c = 0; c < 3; c++) out[c * AREA + i] = rgba[i * 4 + c]! / 127.5 - 1;
  return out;
}

/** Takes the output apart. Throws `RangeError` for another length or what is no probability. */
export function decodeGarment(output: Float32Array): GarmentSaid {
  if (output.length !== SAID_LENGTH)
    throw new RangeError(`${SAID_LENGTH} numbers expected, ${output.length} came`);
  let at: number = GARMENT.embedding;
  const take = (n: number): number[] => {
    const values = Array.from(output.subarray(at, at + n));
    at += n;
    const total = values.reduce((sum, v) => sum + v, 0);
    if (!(total > 0) || values.some((v) => !(v >= 0)))
      throw new RangeError('no probabilities came out of the garment network');
    return values.map((v) => v / total);
  };
  const embedding = unit(output.slice(0, GARMENT.embedding));
  const kinds = take(KIND_NAMES.length);
  const worn = take(WORN_KINDS.length);
  const patterns = take(PATTERNS.length);
  const clothing = Math.min(1, Math.max(0, output[at]!));
  return { embedding, kinds, worn, patterns, clothing, place: output.slice(at + 1) };
}

/** Scaled to length 1. Throws `RangeError` for a vector of zeros or what is no number. */
export function unit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  if (!(length > 0) || !Number.isFinite(length))
    throw new RangeError('an embedding without a direction');
  return vector.map((v) => v / length);
}
