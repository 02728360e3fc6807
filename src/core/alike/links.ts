/** Whether two photos are look-alikes: from their looks, their faces and when they were taken. */
import { dot } from '../people/linear.ts';

/** What stacking knows of a photo. */
export interface AlikePhoto {
  readonly id: string;
  /** Perceptual hash, 16 hex digits (`lookOf`). */
  readonly look: string;
  /** SHA-256 of the file, hex. */
  readonly hash: string;
  /** ISO time in UTC, or null where the photo does not tell. */
  readonly takenAt: string | null;
  /** Which is best: more is better, any scale. */
  readonly score: number;
  /** L2-normalised embeddings of its faces, of one model; left out where there are none. */
  readonly faceVectors?: readonly Float32Array[];
}

export interface AlikeThresholds {
  /** Bits 0..64 up to which two photos are alike by their looks alone. */
  readonly near: number;
  /** Bits up to which they are alike if their faces or their times say so too. */
  readonly far: number;
  /** Least cosine of every face to its like that says so: the same faces in the same moment. */
  readonly faces: number;
  /** Seconds between them up to which the times say so: a burst. */
  readonly seconds: number;
  /** Cosine that one face at least must reach, where both show any: else other people posed alike. */
  readonly strangers: number;
}

/**
 * Bits and faces: chosen on re-encoded, scaled, cropped, lightened and turned photos; see
 * `bench/people/README.md`. Seconds and strangers: set by us.
 */
export const ALIKE: AlikeThresholds = {
  near: 8,
  far: 16,
  faces: 0.9,
  seconds: 10,
  strangers: 0.3,
};

/** How like the faces of two photos are, cosines -1..1. */
export interface FaceLikeness {
  /** Of the face that finds its like least. */
  readonly least: number;
  /** Of the face that finds its like best. */
  readonly most: number;
}

/**
 * Each face of the photo with fewer is compared with the one most like it in the other. Null when
 * either shows none. @throws RangeError for vectors of two lengths
 */
export function faceLikeness(a: AlikePhoto, b: AlikePhoto): FaceLikeness | null {
  const [some = [], others = []] = [a.faceVectors, b.faceVectors];
  if (some.length === 0 || others.length === 0) return null;
  const [few, many] = some.length <= others.length ? [some, others] : [others, some];
  const best = few.map((face) => {
    let like = -1;
    for (const other of many) {
      if (other.length !== face.length) throw new RangeError('vectors of two models in one call');
      like = Math.max(like, dot(face, other));
    }
    return like;
  });
  return { least: Math.min(...best), most: Math.max(...best) };
}

/** Seconds between the times two photos were taken; null when one is not known. */
export function secondsBetween(a: AlikePhoto, b: AlikePhoto): number | null {
  if (a.takenAt === null || b.takenAt === null) return null;
  const seconds = Math.abs(Date.parse(a.takenAt) - Date.parse(b.takenAt)) / 1000;
  return Number.isNaN(seconds) ? null : seconds;
}

/**
 * Whether two photos, whose looks differ in `bits`, belong in one stack. Exactly at a threshold they
 * do. Photos without faces, or with unknown times, are judged by the rest.
 */
export function areAlike(
  a: AlikePhoto,
  b: AlikePhoto,
  bits: number,
  thresholds: AlikeThresholds = ALIKE,
): boolean {
  if (bits > thresholds.far) return false;
  const likeness = faceLikeness(a, b);
  if (likeness !== null && likeness.most < thresholds.strangers) return false;
  if (bits <= thresholds.near) return true;
  if (likeness !== null && likeness.least >= thresholds.faces) return true;
  const seconds = secondsBetween(a, b);
  return seconds !== null && seconds <= thresholds.seconds;
}
