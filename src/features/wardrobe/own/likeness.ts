/** How like a garment of the wardrobe is to one in a shop, in words and with reasons. Pure. */
import { isNear } from '../../../core/wardrobe/palette.ts';
import type { GarmentRecord } from '../../../core/wardrobe/records.ts';
import type { GarmentReading } from '../../../core/wardrobe/types.ts';

/** What is compared of the one in the shop. */
export type Wanted = Pick<GarmentReading<unknown>, 'slot' | 'guesses' | 'colours' | 'attributes'>;

export type Likeness = 'same' | 'very' | 'like' | 'little';

/** Least cosine of each word. Set by us, not measured on pairs that people judged. */
const WORDS: readonly (readonly [Likeness, number])[] = [
  ['same', 0.92],
  ['very', 0.8],
  ['like', 0.6],
];

export type Reason = 'category' | 'slot' | 'colour' | 'near-colour' | 'pattern';

/** The word for a cosine -1..1. */
export function likenessOf(cosine: number): Likeness {
  return WORDS.find(([, from]) => cosine >= from)?.[0] ?? 'little';
}

/** In what they agree, the plainest first. */
export function reasonsOf(wanted: Wanted, garment: GarmentRecord): readonly Reason[] {
  const reasons: Reason[] = [];
  if (wanted.guesses[0]?.category === garment.category) reasons.push('category');
  else if (wanted.slot === garment.slot) reasons.push('slot');
  const [mine, theirs] = [garment.colours[0]?.name, wanted.colours[0]?.name];
  if (mine !== undefined && theirs !== undefined && isNear(mine, theirs))
    reasons.push(mine === theirs ? 'colour' : 'near-colour');
  const pattern = wanted.attributes.pattern.value;
  // That both are solid says little: most clothes are.
  if (pattern === garment.attributes.pattern.value && pattern !== 'solid') reasons.push('pattern');
  return reasons;
}

/**
 * How like by what is told alone, 0..1, where the garment model is not there: half for the category (a
 * third of that for its slot), the rest for colour and pattern. A rule, set by us.
 */
export function ruleLikeness(wanted: Wanted, garment: GarmentRecord): number {
  const weights: Readonly<Record<Reason, number>> = {
    category: 0.5,
    slot: 0.17,
    colour: 0.4,
    'near-colour': 0.25,
    pattern: 0.1,
  };
  return reasonsOf(wanted, garment).reduce((sum, reason) => sum + weights[reason], 0);
}

export type Verdict = 'yes' | 'kind' | 'no';

/**
 * The answer: 'yes' when one is of the same category, the same or a near colour and at least very like;
 * 'kind' when one is of the same category; else 'no'.
 */
export function verdictOf(
  wanted: Wanted,
  found: readonly { readonly garment: GarmentRecord; readonly likeness: Likeness | null }[],
): Verdict {
  const answers = found.map(({ garment, likeness }): Verdict => {
    const reasons = reasonsOf(wanted, garment);
    if (!reasons.includes('category')) return 'no';
    const isColour = reasons.includes('colour') || reasons.includes('near-colour');
    return isColour && likeness !== 'like' && likeness !== 'little' ? 'yes' : 'kind';
  });
  return answers.includes('yes') ? 'yes' : answers.includes('kind') ? 'kind' : 'no';
}
