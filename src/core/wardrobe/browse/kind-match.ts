/** How probably a garment goes by a kind of clothes that was said. */
import { type CategoryId, categoryOf, type Slot } from '../taxonomy.ts';
import type { Query } from './parse.ts';
import type { Searchable } from './searchable.ts';
import { isKin, SORTS_OF } from './words/categories.ts';

/**
 * The probability that a kind said is what a garment goes by whose kind is: the plain kind of the sort
 * said, kin to it, another of its slot, or of another slot. The network's own probabilities are right for
 * unseen photos, so these are small: the likelihood of the kinds of 106 photos falls with larger ones.
 */
const CALLED = { plain: 0.3, kin: 0.1, slot: 0.01, other: 0.0005 } as const;
/** That a word for a slot which names a plain kind as well ('top') means any other kind of the slot. */
const WHOLE_SLOT = 0.5;

/** The least that `kindProbability` gives. */
export const LEAST_KIND = CALLED.other;

/** Whether a garment is plainly of a kind that was said: it, or a sort that goes by its name. */
export function isKind({ slot, category }: Searchable, { categories, slots }: Query): boolean {
  return slots.includes(slot) || categories.some((said) => goesBy(category, said));
}

/**
 * The probability that a person would call the garment by one of the kinds said, over all that the
 * network guessed. What the guesses leave open goes to the garment's own kind, which alone counts where
 * the person named it.
 */
export function kindProbability(garment: Searchable, { categories, slots }: Query): number {
  const { category, corrected } = garment;
  const guesses = corrected.includes('category') ? [] : garment.guesses;
  const open = 1 - guesses.reduce((sum, { probability }) => sum + probability, 0);
  const all = [...guesses, { category, probability: Math.max(0, open) }];
  const mean = (called: (kind: CategoryId) => number): number =>
    all.reduce((sum, guess) => sum + guess.probability * called(guess.category), 0);
  const each = [
    ...categories.map((said) => mean((kind) => calledBy(kind, said))),
    ...slots.map((said) => mean((kind) => calledBySlot(kind, said))),
  ];
  return Math.min(1, Math.max(LEAST_KIND, ...each));
}

function goesBy(kind: CategoryId, said: CategoryId): boolean {
  return kind === said || (SORTS_OF[said]?.includes(kind) ?? false);
}

function calledBy(kind: CategoryId, said: CategoryId): number {
  if (goesBy(kind, said)) return 1;
  if (goesBy(said, kind)) return CALLED.plain;
  if (isKin(kind, said)) return CALLED.kin;
  return categoryOf(kind).slot === categoryOf(said).slot ? CALLED.slot : CALLED.other;
}

function calledBySlot(kind: CategoryId, said: Slot): number {
  if (kind === said) return 1;
  return categoryOf(kind).slot === said ? WHOLE_SLOT : CALLED.other;
}
