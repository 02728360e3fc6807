/** From what the garment network says to categories of the taxonomy. */
import { KIND_NAMES, KINDS, type Kind, WORN_KINDS } from './labels.ts';
import { CATEGORIES, type CategoryId, type Slot } from './taxonomy.ts';
import type { CategoryGuess } from './types.ts';

/** Kinds that cover several categories, and the worn kinds that tell those apart. */
const FINER: Readonly<Partial<Record<Kind, readonly CategoryId[]>>> = {
  Pants: ['trousers', 'jeans', 'leggings'],
  Outwear: ['jacket', 'coat', 'waistcoat'],
  Shoes: ['shoes', 'boots', 'sandals'],
};
/** A finer category is told when it has this share among its sisters. */
const CLEAR = 0.65;
/** What is left of a category's probability when the parser saw the garment in another slot. */
const OTHER_SLOT = 0.15;
const SHOWN = 5;

/** Categories of a garment laid out or hanging, best first, at most five. `kinds` and `worn` as the network gives them. */
export function guessSingle(kinds: readonly number[], worn: readonly number[]): CategoryGuess[] {
  const guesses = KIND_NAMES.map((kind, i) => ({
    category: finer(kind, worn),
    probability: kinds[i]!,
  }));
  return best(guesses.toSorted((x, y) => y.probability - x.probability));
}

/**
 * Categories of a worn garment that the parser found in `slot`, at most five, best first; but the first is of
 * that slot, so that slot and category agree. Where another slot is likelier the first has little probability,
 * and none is surer than `score`, the parser's own (0..1): then the person is asked (`SURE`).
 */
export function guessWorn(worn: readonly number[], slot: Slot, score = 1): CategoryGuess[] {
  const weighed = WORN_KINDS.map((category, i) => ({
    category,
    probability: worn[i]! * (CATEGORIES[category].slot === slot ? 1 : OTHER_SLOT),
  }));
  const total = weighed.reduce((sum, { probability }) => sum + probability, 0);
  const guesses = weighed
    .map(({ category, probability }) => ({
      category,
      probability: Math.min(score, probability / total),
    }))
    .toSorted((x, y) => y.probability - x.probability);
  const own = guesses.findIndex(({ category }) => CATEGORIES[category].slot === slot);
  const [first] = guesses.splice(Math.max(0, own), 1);
  return best([first!, ...guesses]);
}

function finer(kind: Kind, worn: readonly number[]): CategoryId {
  const sisters = FINER[kind] ?? [];
  const shares = sisters.map(
    (category) => worn[(WORN_KINDS as readonly string[]).indexOf(category)]!,
  );
  const total = shares.reduce((sum, share) => sum + share, 0);
  const clear = sisters.find((_, i) => shares[i]! >= CLEAR * total && total > 0);
  return clear ?? KINDS[kind];
}

/** Of sorted guesses those that are worth showing. */
function best(guesses: readonly CategoryGuess[]): CategoryGuess[] {
  return guesses.slice(0, SHOWN).filter(({ probability }, i) => i === 0 || probability >= 0.01);
}
