/**
 * Garments that may be one garment: exact duplicates (the same part of the same file) apart from those
 * that only look alike. Rules over what is stored; whether two are one is for the person to say.
 */
import { distanceAt, packLooks } from '../alike/hamming.ts';
import { deltaEOk } from '../colour/difference.ts';
import { oklchToOklab } from '../colour/oklab.ts';
import { dot } from '../people/linear.ts';
import { byText } from '../people/types.ts';
import type { Box } from '../types.ts';
import type { Slot } from './taxonomy.ts';
import type { GarmentColour } from './types.ts';

/** One picture of a garment, by the file that it was cut from. */
export interface LikeView {
  /** SHA-256 of the file, hex. */
  readonly hash: string;
  /** Of the garment in the photo, 0..1. */
  readonly box: Box;
}

/** What is compared of a garment. */
export interface LikeGarment {
  readonly id: string;
  readonly slot: Slot;
  readonly addedAt: string;
  /** Perceptual hash of the cut-out on white, 16 hex digits. */
  readonly look: string;
  /** Largest share first. */
  readonly colours: readonly GarmentColour[];
  readonly views: readonly LikeView[];
  /** L2-normalised, all of one model; null where there is none. */
  readonly vector: Float32Array | null;
}

/** Two garments, the one that was added first in front. */
export interface Pair {
  readonly ids: readonly [string, string];
  readonly why: 'same-picture' | 'look' | 'vector';
  /** Bits 0..64 in which their looks differ. */
  readonly bits: number;
  /** Cosine of their vectors, -1..1, or null. */
  readonly cosine: number | null;
}

export interface LikePairs {
  /** Cut from the same part of the same file. */
  readonly exact: readonly Pair[];
  /** The most alike first. Pairs that are exact are not among them. */
  readonly alike: readonly Pair[];
}

export interface LikeThresholds {
  /** Least overlap (intersection over union) of two boxes of one file that are one. */
  readonly overlap: number;
  /** Bits up to which looks are alike by themselves. */
  readonly near: number;
  /** Bits up to which looks are alike where the vectors say so too. */
  readonly far: number;
  /** Least cosine that says so. */
  readonly cosine: number;
  /** Cosine that two with vectors must reach in any case. */
  readonly strangers: number;
  /** Most difference (delta E OK) of their main colours. */
  readonly colour: number;
}

/**
 * Set by us, not measured on garments yet: a cut-out's look is mostly its outline, so bits alone say
 * little, and colour must agree as well (0.08 is about four just noticeable steps).
 */
export const LIKE: LikeThresholds = {
  overlap: 0.85,
  near: 6,
  far: 18,
  cosine: 0.9,
  strangers: 0.6,
  colour: 0.08,
};

/** The look of a picture of one colour, which is like no other. */
const PLAIN = '0'.repeat(16);

/** Two ids as one word, whichever comes first: to keep what a person said of a pair. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/**
 * All pairs that may be one garment. `apart` holds the keys (`pairKey`) of those that are known to be
 * two. Compares each with each: 2,000 garments are two million cheap comparisons.
 * @throws RangeError on a look that is none, or vectors of two lengths
 */
export function findLikePairs(
  garments: readonly LikeGarment[],
  apart: ReadonlySet<string> = new Set(),
  thresholds: LikeThresholds = LIKE,
): LikePairs {
  const sorted = garments.toSorted((a, b) => byText(a.addedAt, b.addedAt) || byText(a.id, b.id));
  const looks = packLooks(sorted.map(({ look }) => look));
  const exact: Pair[] = [];
  const alike: Pair[] = [];
  for (let i = 0; i < sorted.length; i++)
    for (let j = i + 1; j < sorted.length; j++) {
      const [a, b] = [sorted[i]!, sorted[j]!];
      if (a.slot !== b.slot && !sharesFile(a, b)) continue;
      const bits = distanceAt(looks, i, j);
      const why = whyAlike(a, b, bits, thresholds);
      if (why === null || apart.has(pairKey(a.id, b.id))) continue;
      const pair: Pair = { ids: [a.id, b.id], why, bits, cosine: cosineOf(a, b) };
      (why === 'same-picture' ? exact : alike).push(pair);
    }
  return { exact, alike: alike.toSorted(mostAlikeFirst) };
}

/**
 * Why two may be one garment, whose looks differ in `bits`; null when nothing says so. Look-alikes fill
 * the same slot and have main colours that agree.
 */
export function whyAlike(
  a: LikeGarment,
  b: LikeGarment,
  bits: number,
  thresholds: LikeThresholds = LIKE,
): Pair['why'] | null {
  if (samePicture(a, b, thresholds.overlap)) return 'same-picture';
  const bothShow = a.look !== PLAIN && b.look !== PLAIN;
  // First what is cheapest and rules out the most.
  if (a.slot !== b.slot || (bothShow && bits > thresholds.far)) return null;
  if (!coloursAgree(a, b, thresholds.colour)) return null;
  const cosine = cosineOf(a, b);
  if (cosine !== null && cosine < thresholds.strangers) return null;
  if (bothShow && bits <= thresholds.near) return 'look';
  return cosine !== null && cosine >= thresholds.cosine ? 'vector' : null;
}

function sharesFile(a: LikeGarment, b: LikeGarment): boolean {
  return a.views.some((one) => b.views.some((other) => one.hash === other.hash));
}

function samePicture(a: LikeGarment, b: LikeGarment, overlap: number): boolean {
  return a.views.some((one) =>
    b.views.some((other) => one.hash === other.hash && iou(one.box, other.box) >= overlap),
  );
}

/** Intersection over union of two boxes, 0..1. */
function iou(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  if (width <= 0 || height <= 0) return 0;
  const both = width * height;
  return both / (a.width * a.height + b.width * b.height - both);
}

/** Whether the main colours are near; unknown colours are. */
function coloursAgree(a: LikeGarment, b: LikeGarment, most: number): boolean {
  const [one, other] = [a.colours[0], b.colours[0]];
  if (!one || !other) return true;
  return deltaEOk(oklchToOklab(one.color), oklchToOklab(other.color)) <= most;
}

function cosineOf(a: LikeGarment, b: LikeGarment): number | null {
  if (!a.vector || !b.vector) return null;
  if (a.vector.length !== b.vector.length)
    throw new RangeError('vectors of two models in one call');
  return Math.max(-1, Math.min(1, dot(a.vector, b.vector)));
}

function mostAlikeFirst(a: Pair, b: Pair): number {
  const [one, other] = [a, b].map(({ cosine, bits }) => (cosine ?? 0) - bits / 64);
  return other! - one! || byText(a.ids.join(' '), b.ids.join(' '));
}
