/**
 * Aura's own expression networks: a view of a grey face of 48 × 48 in, seven logits out,
 * calibrated (the temperature is in the last layers). Trained by `training/expression`; models/trained has the card.
 */
import { type Box, EXPRESSIONS, type ExpressionClass, type Point } from '../src/core/types.ts';

export const EXPRESSION_AURA = {
  id: 'expression-aura',
  size: 48,
  /** Grey levels added to a tile's spread, so that a flat tile is not blown up to noise. */
  softening: 8,
  /**
   * Side of the tile as a multiple of the landmarks' longer side, and how far its middle lies above
   * theirs, in sides: medians over 214 faces found in 240 tiles of the training part.
   */
  cropScale: 1.105,
  raise: 0.056,
  /** The views of a face: the middle part of the tile, this share of its side, and whether it is mirrored. */
  views: [
    { share: 1, mirrored: true },
    { share: 0.88, mirrored: false },
  ],
  /** How many networks the file holds. */
  members: 2,
  /**
   * What is run of a face: each stage adds passes, and the first whose likeliest class is likely
   * `enough` answers, with the mean of all logits so far over its `temperature` (training/expression/stages.py).
   */
  stages: [
    { passes: [{ member: 0, view: 0 }], temperature: 1.1342, enough: 0.75 },
    { passes: [{ member: 1, view: 1 }], temperature: 1.0296, enough: 0.6 },
    {
      passes: [
        { member: 0, view: 1 },
        { member: 1, view: 0 },
      ],
      temperature: 1,
      enough: 0,
    },
  ],
} as const;

/** One network of the file on one view of a face. */
export interface Pass {
  readonly member: number;
  readonly view: number;
}

export interface Stage {
  readonly passes: readonly Pass[];
  readonly temperature: number;
  readonly enough: number;
}

const AREA = EXPRESSION_AURA.size ** 2;

/** The square to cut out, in pixels of the photo; may reach past its edge. Landmarks are 0..1. */
export function tileBox(landmarks: readonly Point[], width: number, height: number): Box {
  const xs = landmarks.map((p) => p.x * width);
  const ys = landmarks.map((p) => p.y * height);
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  const right = Math.max(...xs);
  const bottom = Math.max(...ys);
  const side = Math.max(right - left, bottom - top) * EXPRESSION_AURA.cropScale;
  const raised = side * EXPRESSION_AURA.raise;
  return {
    x: (left + right - side) / 2,
    y: (top + bottom - side) / 2 - raised,
    width: side,
    height: side,
  };
}

/** RGBA bytes of a tile as grey levels 0..255 (ITU-R BT.601 luma, as the tiles of training were made). */
export function greyOf(rgba: Uint8ClampedArray): Float32Array {
  if (rgba.length !== AREA * 4) throw new RangeError(`${AREA * 4} bytes expected`);
  const grey = new Float32Array(AREA);
  for (let i = 0; i < AREA; i++)
    grey[i] = Math.round(
      0.299 * rgba[i * 4]! + 0.587 * rgba[i * 4 + 1]! + 0.114 * rgba[i * 4 + 2]!,
    );
  return grey;
}

/** The middle part of a frame, a share of its sides. */
export function middleOf(frame: Box, share: number): Box {
  const [width, height] = [frame.width * share, frame.height * share];
  return {
    x: frame.x + (frame.width - width) / 2,
    y: frame.y + (frame.height - height) / 2,
    width,
    height,
  };
}

/** A tile of grey levels as one view [48,48,1] of the network's input: mean 0, spread about 1. */
export function encodeTile(grey: ArrayLike<number>, mirrored = false): Float32Array {
  if (grey.length !== AREA)
    throw new RangeError(`${AREA} grey levels expected, ${grey.length} came`);
  let sum = 0;
  for (let i = 0; i < AREA; i++) sum += grey[i]!;
  const mean = sum / AREA;
  let squares = 0;
  for (let i = 0; i < AREA; i++) squares += (grey[i]! - mean) ** 2;
  const spread = Math.sqrt(squares / AREA) + EXPRESSION_AURA.softening;
  const { size } = EXPRESSION_AURA;
  const out = new Float32Array(AREA);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++)
      out[y * size + (mirrored ? size - 1 - x : x)] = (grey[y * size + x]! - mean) / spread;
  return out;
}

/**
 * Seven calibrated logits of a face, by as few passes as are enough.
 * @param run gives the sum of the logits of passes
 */
export async function logitsInStages(
  run: (passes: readonly Pass[]) => Promise<ArrayLike<number>>,
  stages: readonly Stage[] = EXPRESSION_AURA.stages,
): Promise<Float32Array> {
  const sums = new Float32Array(EXPRESSIONS.length);
  let logits = sums;
  let count = 0;
  for (const { passes, temperature, enough } of stages) {
    const more = await run(passes);
    count += passes.length;
    for (let i = 0; i < sums.length; i++) sums[i]! += more[i]!;
    // A member's logits are its share of their sum, so that their mean is the sum over a pass of each.
    const scale = EXPRESSION_AURA.members / count / temperature;
    logits = sums.map((sum) => sum * scale);
    if (Math.max(...softmax(logits)) >= enough) break;
  }
  return logits;
}

/** Seven calibrated probabilities, named. Throws `RangeError` for another number of logits. */
export function decodeLogits(logits: ArrayLike<number>): Record<ExpressionClass, number> {
  if (logits.length !== EXPRESSIONS.length)
    throw new RangeError(`${EXPRESSIONS.length} logits expected, ${logits.length} came`);
  const probabilities = softmax(logits);
  const entries = EXPRESSIONS.map((name, i) => [name, probabilities[i]!] as const);
  return Object.fromEntries(entries) as Record<ExpressionClass, number>;
}

function softmax(logits: ArrayLike<number>): number[] {
  const values = Array.from(logits);
  const highest = Math.max(...values);
  const powers = values.map((value) => Math.exp(value - highest));
  const total = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / total);
}

/**
 * The four tiles [48 × 48] of models/trained/expression.golden.json: noise of one pixel, then the
 * same generator over squares of 2, 4 and 8 (training/expression/export.py draws them too).
 */
export function goldenTiles(): Uint8Array[] {
  const { size } = EXPRESSION_AURA;
  let state = 1;
  return [1, 2, 4, 8].map((coarse) => {
    const cells = size / coarse;
    const noise = Uint8Array.from({ length: cells * cells }, () => {
      state = (Math.imul(1664525, state) + 1013904223) >>> 0;
      return state >>> 24;
    });
    const at = (x: number, y: number) =>
      noise[Math.floor(y / coarse) * cells + Math.floor(x / coarse)]!;
    return Uint8Array.from({ length: AREA }, (_, i) => at(i % size, Math.floor(i / size)));
  });
}
