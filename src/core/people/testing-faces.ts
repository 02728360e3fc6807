/** Drawn faces for tests: unit vectors around a few people. */
import { gaussian, type Random, randomFrom } from '../colour/random.ts';
import { groupPeople } from './group.ts';
import type { Grouping, GroupingInput, PersonFace } from './types.ts';

export function unit(values: readonly number[]): Float32Array {
  const length = Math.hypot(...values);
  return Float32Array.from(values, (value) => value / length);
}

function direction(random: Random, length: number): number[] {
  return [...unit(Array.from({ length }, () => gaussian(random)))];
}

export interface DrawnFace extends PersonFace {
  readonly person: number;
}

/**
 * `each` faces of each of `people`, every one in a photo of its own. Two faces of one person have a
 * cosine of about 1 / (1 + spread²); faces of two people about 0.
 */
export function drawFaces(
  options: { people: number; each: number; spread?: number; length?: number },
  seed: number,
): DrawnFace[] {
  const { people, each, spread = 0.6, length = 64 } = options;
  const random = randomFrom(seed);
  const centres = Array.from({ length: people }, () => direction(random, length));
  return Array.from({ length: people * each }, (_, i) => {
    const person = i % people;
    const noise = direction(random, length);
    const id = `face-${String(i).padStart(5, '0')}`;
    const vector = unit(centres[person]!.map((x, d) => x + spread * noise[d]!));
    return { id, photoId: `photo of ${id}`, person, vector, quality: 0.5 + random() / 2 };
  });
}

/** One face by hand. */
export function face(id: string, values: readonly number[], more: Partial<PersonFace> = {}) {
  return { id, photoId: `photo of ${id}`, vector: unit(values), quality: 0.9, ...more };
}

/** Ids that can be told: p0, p1, ... */
export function ids(prefix = 'p'): () => string {
  let next = 0;
  return () => `${prefix}${next++}`;
}

/** Groups with what a test leaves out. */
export function group(faces: readonly PersonFace[], more: Partial<GroupingInput> = {}): Grouping {
  return groupPeople({
    faces,
    previous: [],
    decisions: [],
    threshold: 0.5,
    newId: ids(),
    ...more,
  });
}

/** The group a face is in. */
export function homeOf({ groups }: Grouping, faceId: string): string | undefined {
  return groups.find(({ faceIds }) => faceIds.includes(faceId))?.id;
}
