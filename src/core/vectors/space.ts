/**
 * Spaces. Vectors are compared within a space only: of one kind of thing, made by one model. Nothing
 * simulated has a space.
 */
import { FaultError } from '../fault.ts';
import type { Embedding } from '../types.ts';
import { isSimulated } from '../vector-index.ts';

export const VECTOR_KINDS = ['face', 'garment', 'sound'] as const;
export type VectorKind = (typeof VECTOR_KINDS)[number];

/** One collection of comparable vectors. */
export interface VectorSpace {
  readonly kind: VectorKind;
  /** Id of the model that makes its vectors. */
  readonly model: string;
}

/** Longest vector that a space takes: the int32 sums of the first pass hold up to here. */
export const MAX_DIMS = 4_096;

/** The space as one word, to key maps by. Throws `internal` for a simulated model. */
export function spaceName({ kind, model }: VectorSpace): string {
  if (isSimulated(model))
    throw new FaultError('internal', 'a simulated vector is comparable with nothing');
  return `${kind}/${model}`;
}

/** Throws `internal` unless the embedding is of the space's model. */
export function assertOfSpace(space: VectorSpace, { model }: Embedding): void {
  if (model !== space.model)
    throw new FaultError(
      'internal',
      `a vector of "${model}" cannot be compared with those of "${space.model}"`,
    );
}
