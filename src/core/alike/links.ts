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
  /** Least cosine of the faces that says so: the same face in the same moment. */
  readonly faces: number;
  /** Seconds between them up to which the times say so: a burst. */
  readonly seconds: number;
  /** Cosine of the faces below which they are not alike, whatever the looks: another person. */
  readonly strangers: number;
}

/** Chosen on re-encoded, scaled, cropped, lightened and turned photos; see `bench/people/README.md`. */
export const ALIKE: AlikeThresholds = {
  near: 8,
  far: 16,
  faces: 0.8,
  seconds: 10,
  strangers: 0.3,
};

/**
 * How like the faces of two photos are, -1..1: each face of the photo with fewer is compared with the
 * one most like it, and the least of these counts. Null when either shows none.
 */
export function faceLikeness(a: AlikePhoto, b: AlikePhoto): number | null {
  const [some = [], others = []] = [a.faceVectors, b.faceVectors];
  if (some.length === 0 || others.length === 0) return null;
  const [few, many] = some.length <= others.length ? [some, others] : [others, some];
  let least = 1;
  for (const face of few) {
    let best = -1;
    for (const other of many) {
      if (other.length !== face.length) throw new RangeError('vectors of two models in one call');
      best = Math.max(best, dot(face, other));
    }
    least = Math.min(least, best);
  }
  return least;
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
  if (likeness !== null && likeness < thresholds.strangers) return false;
  if (bits <= thresholds.near) return true;
  if (likeness !== null && likeness >= thresholds.faces) return true;
  const seconds = secondsBetween(a, b);
  return seconds !== null && seconds <= thresholds.seconds;
}
