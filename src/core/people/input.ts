/** From what is kept of faces and people to what grouping takes in. */
import type { FaceFacts } from '../portrait/facts.ts';
import type { Decision, GroupingInput } from './types.ts';

/** Faces, people and decisions as they are kept. */
export interface KeptPeople {
  /** Simulated ones included: they take no part. */
  readonly faces: readonly Pick<FaceFacts, 'id' | 'photoId' | 'gates' | 'simulated'>[];
  /** Embeddings of one model, L2-normalised, by face id. */
  readonly vectors: ReadonlyMap<string, Float32Array>;
  readonly people: readonly {
    readonly id: string;
    readonly name: string | null;
    readonly faceIds: readonly string[];
  }[];
  readonly decisions: readonly Decision[];
}

/** What grouping takes in; new ids are the worker's. `threshold` is the least cosine, -1..1. */
export function groupingInput(
  { faces, vectors, people, decisions }: KeptPeople,
  threshold: number,
): Omit<GroupingInput, 'newId'> {
  return {
    faces: faces
      .filter(({ simulated }) => !simulated)
      .map(({ id, photoId, gates }) => ({
        id,
        photoId,
        vector: vectors.get(id) ?? null,
        quality: gates.embedding ?? 0,
      })),
    previous: people.map(({ id, faceIds }) => ({ id, faceIds })),
    decisions,
    threshold,
    named: new Set(people.flatMap(({ id, name }) => (name === null ? [] : [id]))),
  };
}
