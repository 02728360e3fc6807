/** The album: all photos of this device by person. */
import type { FaceFacts, PhotoFacts } from '../../../core/portrait/facts.ts';

/** A person with the faces that are theirs; the first face is the best to show them by. */
export interface AlbumPerson {
  readonly id: string;
  /** Null while nobody named them. */
  readonly name: string | null;
  readonly faces: readonly FaceFacts[];
}

export interface Album {
  /** By id; photos whose reading is of an older version are left out until they are read again. */
  readonly photos: ReadonlyMap<string, PhotoFacts>;
  /** By id. */
  readonly faces: ReadonlyMap<string, FaceFacts>;
  /** With at least one face here; most photos first. */
  readonly people: readonly AlbumPerson[];
  /** Faces that are nobody's: too poor to tell, or not embedded yet. */
  readonly strangers: readonly FaceFacts[];
  /** Which model's vectors the people were told apart by. */
  readonly embeddingModel: string;
  /** Faces without a vector of that model: they wait to be embedded. */
  readonly unembedded: readonly string[];
  /** Photos to be read again. */
  readonly stale: readonly string[];
}
