/** Photos as the house keeps them. */
import type { AuraColorId } from '../../core/aura/types.ts';
import { FaultError } from '../../core/fault.ts';
import type { Tone } from '../../core/portrait/facts.ts';
import type { FaceReading, PhotoReading, Verdict } from '../../core/types.ts';

/** What a list shows of a photo. Light: no picture, no landmark, no vector. Times ISO, UTC. */
export interface PhotoRecord {
  readonly id: string;
  readonly name: string;
  /** MIME type and size of the original file. */
  readonly type: string;
  readonly bytes: number;
  /** SHA-256 of the original file, hex. */
  readonly hash: string;
  /** Size in pixels of the original, upright. */
  readonly width: number;
  readonly height: number;
  readonly addedAt: string;
  readonly takenAt: string | null;
  readonly faceCount: number;
  /** Of the largest face where there is one, else of the photo. */
  readonly verdict: Verdict;
  readonly aura: AuraColorId;
  readonly simulated: boolean;
  /** From here to `pipeline`: missing in records of the first version, which are read again. */
  readonly tone?: Tone;
  readonly look?: string;
  readonly pipeline?: number;
  readonly reading: Pick<PhotoReading, 'width' | 'height' | 'quality' | 'faults' | 'by' | 'ms'>;
}

/** One face of a photo; its vector lies in `vectors` under the portrait's id. */
export interface PortraitRecord extends Omit<FaceReading, 'embedding'> {
  readonly id: string;
  readonly photoId: string;
  /** Place among the photo's faces, largest first, from 0. */
  readonly index: number;
  /** Model of the stored vector, or null when there is none. */
  readonly embeddingModel: string | null;
}

/** A photo to keep, with its reading and the two pictures made of it. */
export interface NewPhoto {
  readonly file: Blob;
  readonly name: string;
  readonly hash: string;
  readonly width: number;
  readonly height: number;
  readonly takenAt: string | null;
  readonly thumb: Blob;
  /** Null where the file itself is fit to be shown. */
  readonly view: Blob | null;
  readonly reading: PhotoReading;
}

/** The same file is kept already, as `photoId`. */
export class AlreadySavedError extends FaultError {
  readonly photoId: string;
  constructor(photoId: string) {
    super('already-saved', `the same file is kept already as ${photoId}`);
    this.photoId = photoId;
  }
}
