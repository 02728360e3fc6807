/** What the person corrected so far, and what it teaches about new garments. */
import type { Attributes } from '../../core/wardrobe/attributes.ts';
import { type Lesson, learntAttributes, learntGuesses } from '../../core/wardrobe/learnt.ts';
import type { GarmentRecord } from '../../core/wardrobe/records.ts';
import { CATEGORIES } from '../../core/wardrobe/taxonomy.ts';
import type { GarmentReading, WardrobeReading } from '../../core/wardrobe/types.ts';
import { onChange } from '../../data/changes.ts';
import { listGarments } from '../../data/garments.ts';
import { loadFloats } from '../../data/vectors.ts';

const TAUGHT = ['pattern', 'fit', 'formality', 'seasons', 'tags'] as const;

let known: Promise<readonly Lesson[]> | null = null;
let listening = false;

/** The lessons as stored; read again after a change of the garments. A storage that fails teaches nothing. */
export function lessons(model: string): Promise<readonly Lesson[]> {
  if (!listening) {
    listening = true;
    onChange('garments', () => {
      known = null;
    });
  }
  known ??= load(model).catch(() => {
    known = null;
    return [];
  });
  return known;
}

async function load(model: string): Promise<readonly Lesson[]> {
  const corrected = (await listGarments()).filter(
    (garment) => garment.corrected.length > 0 && garment.embeddingModel === model,
  );
  const vectors = await loadFloats(
    model,
    corrected.map(({ id }) => id),
  );
  return corrected.flatMap((garment, i) => {
    const vector = vectors[i];
    return vector ? [lessonOf(garment, vector)] : [];
  });
}

/** What one garment teaches. */
export function lessonOf(garment: GarmentRecord, vector: Float32Array): Lesson {
  const { corrected, attributes } = garment;
  const taught = TAUGHT.filter((key) => corrected.includes(key));
  return {
    vector,
    category: corrected.includes('category') ? garment.category : null,
    attributes: Object.fromEntries(
      taught.map((key) => [key, attributes[key]]),
    ) as Partial<Attributes>,
  };
}

type Garments = Pick<WardrobeReading<Blob>, 'garments'>;

/** A reading with what the person's corrections so far say of its garments. */
export async function taught<R extends Garments>(reading: R): Promise<R> {
  const model = reading.garments.find(({ embedding }) => embedding)?.embedding?.model;
  return model ? withLessons(reading, await lessons(model)) : reading;
}

/** A reading with what lessons say of each garment; the slot follows the first guess. */
export function withLessons<R extends Garments>(reading: R, learnt: readonly Lesson[]): R {
  if (learnt.length === 0) return reading;
  return { ...reading, garments: reading.garments.map((garment) => withLesson(garment, learnt)) };
}

function withLesson(garment: GarmentReading<Blob>, learnt: readonly Lesson[]) {
  if (!garment.embedding || learnt.length === 0) return garment;
  const { vector } = garment.embedding;
  const guesses = learntGuesses(garment.guesses, vector, learnt);
  const first = guesses[0]!.category;
  const slot = first === garment.guesses[0]!.category ? garment.slot : CATEGORIES[first].slot;
  const attributes = learntAttributes(garment.attributes, vector, learnt);
  return { ...garment, guesses, slot, attributes };
}
