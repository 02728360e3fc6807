/** From the album to what is compared, and from what was found to what the page shows. */
import { lookDistance } from '../../../core/alike/hamming.ts';
import type { AlikePhoto } from '../../../core/alike/links.ts';
import type { Alike } from '../../../core/alike/stacks.ts';
import type { FaceFacts, PhotoFacts } from '../../../core/portrait/facts.ts';
import type { Album } from '../album/types.ts';
import { type FaceScore, judge, type Reason, reasonsFor, scoreOf } from './score.ts';

type Facts = Pick<Album, 'photos' | 'faces'>;
/** What Best says of the faces, by id. */
type Scores = ReadonlyMap<string, FaceScore>;

/** A look-alike that is not on top. */
export interface Other {
  readonly photo: PhotoFacts;
  /** In what the best is better than this one. */
  readonly behind: readonly Reason[];
  /** Bits 0..64 in which its look differs from the best one's. */
  readonly bits: number;
}

export interface StackView {
  readonly id: string;
  readonly best: PhotoFacts;
  /** In what the best is better than the others' mean. */
  readonly reasons: readonly Reason[];
  readonly others: readonly Other[];
  /** Times of the first and the last photo that tell one, ISO; null when none does. */
  readonly taken: readonly [first: string, last: string] | null;
}

export interface AlikeView {
  /** Newest first. */
  readonly stacks: readonly StackView[];
  /** Photos whose files are the same, byte for byte; each with two or more. */
  readonly exact: readonly (readonly PhotoFacts[])[];
}

/**
 * What the core compares, of all photos. `vectors`: unit vectors of one model by face id. `scores` may be
 * left out where it does not matter which of a stack comes first.
 */
export function alikePhotos(
  { photos, faces }: Facts,
  vectors: ReadonlyMap<string, Float32Array>,
  scores: Scores = new Map(),
): readonly AlikePhoto[] {
  const byPhoto = realFaces(faces);
  return [...photos.values()].map((photo): AlikePhoto => {
    const own = byPhoto.get(photo.id) ?? [];
    const faceVectors = own.flatMap((face) => vectors.get(face.id) ?? []);
    const { id, look, hash, takenAt } = photo;
    const score = scoreOf(judge(photo, own, scores));
    return { id, look, hash, takenAt, score, ...(faceVectors.length > 0 && { faceVectors }) };
  });
}

/** What was found, with facts and reasons. Photos that are gone since are left out. */
export function viewOf(alike: Alike, { photos, faces }: Facts, scores: Scores): AlikeView {
  const byPhoto = realFaces(faces);
  const judged = (photo: PhotoFacts) => judge(photo, byPhoto.get(photo.id) ?? [], scores);
  const known = (ids: readonly string[]) => ids.flatMap((id) => photos.get(id) ?? []);
  const stacks = alike.stacks.flatMap(({ id, photoIds }): StackView[] => {
    const [best, ...rest] = known(photoIds);
    if (!best || rest.length === 0) return [];
    const top = judged(best);
    const others = rest.map((photo) => ({
      photo,
      behind: reasonsFor(top, [judged(photo)]),
      bits: lookDistance(best.look, photo.look),
    }));
    const reasons = reasonsFor(top, rest.map(judged));
    return [{ id, best, reasons, others, taken: spanOf([best, ...rest]) }];
  });
  const exact = alike.exact.map(({ photoIds }) => known(photoIds)).filter((all) => all.length > 1);
  return { stacks: stacks.sort(newestFirst), exact };
}

function realFaces(faces: Facts['faces']): ReadonlyMap<string, readonly FaceFacts[]> {
  const byPhoto = new Map<string, FaceFacts[]>();
  for (const face of faces.values()) {
    if (face.simulated) continue;
    const own = byPhoto.get(face.photoId);
    if (own) own.push(face);
    else byPhoto.set(face.photoId, [face]);
  }
  return byPhoto;
}

function spanOf(photos: readonly PhotoFacts[]): StackView['taken'] {
  const times = photos.flatMap(({ takenAt }) => takenAt ?? []).sort();
  const [first, last] = [times[0], times.at(-1)];
  return first !== undefined && last !== undefined ? [first, last] : null;
}

function newestFirst(a: StackView, b: StackView): number {
  const time = ({ taken, best }: StackView) => taken?.[1] ?? best.addedAt;
  return time(b) < time(a) ? -1 : time(b) > time(a) ? 1 : a.id < b.id ? -1 : 1;
}
