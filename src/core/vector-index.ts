/**
 * Exact similarity search over embeddings. Two vectors are comparable only when the same model made
 * them; a simulated vector is comparable with nothing and enters no index.
 */
import { FaultError } from './fault.ts';
import type { Embedding } from './types.ts';

/** One vector of a list to search, with the id of what it stands for. */
export interface IndexEntry {
  readonly id: string;
  readonly embedding: Embedding;
}

/** A neighbour: `score` is the cosine, -1..1, 1 is the same direction. */
export interface Neighbour {
  readonly id: string;
  readonly score: number;
}

/**
 * The vector divided by its Euclidean length, as a new array of length 1.
 * Throws `internal` when it is empty, all zero, or holds a value that is not finite: a zero vector
 * means that a model was missing, and must not pass for a result.
 */
export function l2Normalise(vector: Float32Array): Float32Array<ArrayBuffer> {
  const norm = length(vector);
  if (!(norm > 0) || !Number.isFinite(norm))
    throw new FaultError('internal', 'a vector of no direction cannot be normalised');
  return Float32Array.from(vector, (value) => value / norm);
}

/**
 * Cosine of the angle between two embeddings, -1..1.
 * Throws `internal` when models or lengths differ, or when a vector has no direction.
 */
export function similarity(a: Embedding, b: Embedding): number {
  if (a.model !== b.model)
    throw new FaultError('internal', `vectors of "${a.model}" and "${b.model}" cannot be compared`);
  if (a.vector.length !== b.vector.length)
    throw new FaultError(
      'internal',
      `vectors of ${a.vector.length} and ${b.vector.length} numbers cannot be compared`,
    );
  let dot = 0;
  for (let i = 0; i < a.vector.length; i += 1) dot += a.vector[i]! * b.vector[i]!;
  const cosine = dot / (length(a.vector) * length(b.vector));
  if (!Number.isFinite(cosine))
    throw new FaultError('internal', 'a vector of no direction cannot be compared');
  return Math.max(-1, Math.min(1, cosine));
}

/** Whether a model's name says that its vectors are stand-ins. */
export function isSimulated(model: string): boolean {
  return model.toLowerCase().startsWith('simulated');
}

/**
 * Throws `internal` unless the embedding may enter a real index: made by a real model, every value
 * finite, length 1 within 1e-3 (float32 rounding over some thousand values stays well below).
 */
export function assertIndexable(embedding: Embedding): void {
  if (isSimulated(embedding.model))
    throw new FaultError('internal', 'a simulated vector never enters an index');
  if (!(Math.abs(length(embedding.vector) - 1) <= 1e-3))
    throw new FaultError('internal', `a vector of "${embedding.model}" is not of length 1`);
}

/**
 * The `k` entries nearest to the query by cosine, best first; equal scores keep the list's order.
 * Throws as `similarity` does.
 */
export function nearest(
  query: Embedding,
  list: readonly IndexEntry[],
  k: number,
): readonly Neighbour[] {
  return list
    .map((entry) => ({ id: entry.id, score: similarity(query, entry.embedding) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, Math.max(0, k));
}

function length(vector: Float32Array): number {
  let sum = 0;
  for (const value of vector) sum += value * value;
  return Math.sqrt(sum);
}
