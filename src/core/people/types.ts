/** What grouping by person takes in and gives back. Ids are the caller's; nothing here is stored. */

/** One face of one photo. */
export interface PersonFace {
  readonly id: string;
  readonly photoId: string;
  /** L2-normalised embedding; null while the chosen model has not embedded the face yet. */
  readonly vector: Float32Array | null;
  /** How far its embedding can be relied on, 0..1, 1 is best. */
  readonly quality: number;
}

/** A person: an id that stays, and the faces taken to be theirs. */
export interface PersonGroup {
  readonly id: string;
  readonly faceIds: readonly string[];
}

/**
 * What the person using the app said, kept for ever: this face is of this person, or is not.
 * `at` is an ISO time in UTC, all of one length (as `Date.toISOString` gives), so that text order
 * is time order.
 */
export interface Decision {
  readonly faceId: string;
  readonly personId: string;
  readonly is: boolean;
  readonly at: string;
}

export interface GroupingInput {
  readonly faces: readonly PersonFace[];
  /** The groups as they were; empty the first time. */
  readonly previous: readonly PersonGroup[];
  readonly decisions: readonly Decision[];
  /** Least cosine -1..1 at which a face joins a person: `defaultThreshold` of the model, or one's own. */
  readonly threshold: number;
  /** Gives a new id (a UUID) at each call; called once a new person, in a fixed order. */
  readonly newId: () => string;
  /** People with a name: like people of whom something was decided, they are never merged away. */
  readonly named?: ReadonlySet<string>;
  /** Least quality 0..1 of a face that may found a person; `FOUNDING_QUALITY` when left out. */
  readonly foundingQuality?: number;
  /**
   * Forget who was grouped with whom and cluster again, for a new threshold. Decisions hold, and
   * people with a name or a decision keep their id and the faces that still fit; others get their
   * id back from the faces they share.
   */
  readonly anew?: boolean;
}

export interface Grouping {
  /** Largest first, ties by id; `faceIds` in text order. Never an empty one. */
  readonly groups: readonly PersonGroup[];
  /** Faces of nobody: too poor to found a person and like none, or not embedded yet. In text order. */
  readonly unassigned: readonly string[];
  /** Groups of before that were found to be another's fragment, and whose they are now. */
  readonly absorbed: readonly { readonly id: string; readonly into: string }[];
}

/** One step of long work, for progress and for stopping. `done` never falls and ends at `total`. */
export interface Step {
  readonly done: number;
  readonly total: number;
}

/** Order of texts by UTF-16 code units: the same in every language. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
